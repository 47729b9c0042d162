import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { startTest } from '../__testUtils__/startTest';
import type { Test } from '../__testUtils__/startTest';
import { sampleWorld } from '../worlds';

const hasCli = spawnSync('aws', ['--version']).status === 0;
const withCli = hasCli ? describe : describe.skip;

// Each command starts an interpreter.
jest.setTimeout(60_000);

withCli('the AWS CLI', () => {
  let test: Test;
  beforeAll(async () => {
    test = await startTest({ world: sampleWorld });
  });
  afterAll(() => test.stop());

  async function aws(...words: string[]) {
    const { stdout } = await promisify(execFile)(
      'aws',
      [...words, '--output', 'json', '--endpoint-url', test.simulator.url],
      {
        env: {
          ...process.env,
          AWS_DEFAULT_REGION: 'us-east-1',
          AWS_ACCESS_KEY_ID: '111122223333',
          AWS_SECRET_ACCESS_KEY: 'any',
          AWS_PAGER: '',
        },
      },
    );
    return JSON.parse(stdout);
  }

  it('finds a template, starts an experiment and follows it', async () => {
    const { experimentTemplates } = await aws(
      'fis',
      'list-experiment-templates',
    );
    const [template] = experimentTemplates;
    const { experiment: started } = await aws(
      ...['fis', 'start-experiment'],
      ...['--experiment-template-id', template.id],
    );
    expect(started.experimentTemplateId).toBe(template.id);
    test.clock.advance(24 * 3600);
    const { experiment: ended } = await aws(
      ...['fis', 'get-experiment', '--id', started.id],
    );
    expect(ended.state.status).toMatch(/^(completed|failed|stopped)$/);
  });

  it('describes alarms', async () => {
    const { MetricAlarms } = await aws('cloudwatch', 'describe-alarms');
    const [cell] = sampleWorld.cells;
    const names = cell?.alarms?.map(({ name }) => name) ?? [];
    expect(MetricAlarms.length).toBeGreaterThan(0);
    for (const { AlarmName } of MetricAlarms) {
      expect(names).toContain(AlarmName);
    }
  });
});
