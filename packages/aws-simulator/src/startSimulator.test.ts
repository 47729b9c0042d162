import { once } from 'node:events';
import { createServer } from 'node:http';
import { ListExperimentTemplatesCommand } from '@aws-sdk/client-fis';
import { SimulatedClock } from './clock/SimulatedClock';
import { startSimulator } from './startSimulator';
import { startTest } from './__testUtils__/startTest';
import { waiting } from './__testUtils__/templates';

describe('startSimulator', () => {
  it('takes any free port for port 0', async () => {
    const simulator = await startSimulator({ port: 0 });
    expect(simulator.url).toBe(`http://127.0.0.1:${simulator.port}`);
    expect((await fetch(`${simulator.url}/_simulator/health`)).status).toBe(
      200,
    );
    await simulator.stop();
    await expect(fetch(simulator.url)).rejects.toThrow();
  });

  it('names the port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await expect(startSimulator({ port })).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(`Port ${port} on 127.0.0.1`),
    });
    other.close();
  });

  it('refuses a world that contradicts itself', async () => {
    const world = {
      name: 'broken',
      accounts: [],
      cells: [{ accountId: '111122223333', region: 'us-east-1' }],
    };
    await expect(startSimulator({ port: 0, world })).rejects.toMatchObject({
      name: 'InputError',
    });
  });

  it('gives the same ids for the same seed', async () => {
    const idFor = async (seed: number) => {
      const test = await startTest({ seed });
      const { clientToken: _, ...template } = waiting();
      const response = await fetch(
        `${test.simulator.url}/experimentTemplates`,
        {
          method: 'POST',
          body: JSON.stringify({ ...template, clientToken: 'x' }),
          headers: { 'content-type': 'application/json' },
        },
      );
      await test.stop();
      const { experimentTemplate } = await response.json();
      return experimentTemplate.id;
    };
    expect(await idFor(5)).toBe(await idFor(5));
    expect(await idFor(5)).not.toBe(await idFor(6));
  });

  it('lets experiments go on in real time', async () => {
    const test = await startTest({ clock: SimulatedClock.real() });
    const { clientToken: _, ...template } = waiting();
    const post = async (path: string, body: object) => {
      const response = await fetch(`${test.simulator.url}${path}`, {
        method: 'POST',
        body: JSON.stringify({ clientToken: path, ...body }),
        headers: { 'content-type': 'application/json' },
      });
      return response.json();
    };
    const { experimentTemplate } = await post('/experimentTemplates', template);
    const { experiment } = await post('/experiments', {
      experimentTemplateId: experimentTemplate.id,
    });
    test.clock.advance(5);
    const status = async () => {
      const { id } = experiment;
      const found = await test.fisV2.getExperiment({ id }).promise();
      return found.experiment?.state?.status;
    };
    expect(await status()).toBe('running');
    test.clock.advance(119);
    expect(await status()).toBe('completed');
    await test.fis.send(new ListExperimentTemplatesCommand({}));
    await test.stop();
  });
});
