import { FisClient, ListExperimentsCommand } from '@aws-sdk/client-fis';
import {
  sampleWorld,
  Simulator,
  startSimulator,
} from '@faultline/aws-simulator';
import { AwsClock } from './AwsClock';

describe("AWS's clock", () => {
  let simulator: Simulator;
  let client: FisClient;
  const clock = AwsClock.create();
  const ask = () => client.send(new ListExperimentsCommand({}));
  /** How far AWS is ahead of this machine, in seconds. */
  const ahead = () => (clock.now().getTime() - Date.now()) / 1000;

  beforeAll(async () => {
    simulator = await startSimulator({ port: 0, world: sampleWorld });
    client = new FisClient({
      region: 'us-east-1',
      endpoint: simulator.url,
      credentials: { accessKeyId: '111122223333', secretAccessKey: 'none' },
    });
    clock.listen(client);
  });
  afterAll(async () => {
    client.destroy();
    await simulator.stop();
  });

  it("is this machine's until AWS differs, and then AWS's", async () => {
    expect(Math.abs(ahead())).toBeLessThan(0.1);
    await ask();
    expect(Math.abs(ahead())).toBeLessThan(0.1);

    await fetch(`${simulator.url}/_simulator/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advanceSeconds: 900 }),
    });
    await ask();
    expect(ahead()).toBeGreaterThan(895);
    expect(ahead()).toBeLessThan(901);
  });
});
