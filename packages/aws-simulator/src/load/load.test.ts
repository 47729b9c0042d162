import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  GetExperimentCommand,
  ListExperimentTemplatesCommand,
  StartExperimentCommand,
} from '@aws-sdk/client-fis';
import { startTest } from '../__testUtils__/startTest';
import type { Test } from '../__testUtils__/startTest';
import { waiting } from '../__testUtils__/templates';
import { sampleWorld } from '../worlds';
import type { World } from '../worlds';
import { fillPlaceholders } from './fillPlaceholders';
import { loadTemplates } from './loadTemplates';

describe('fillPlaceholders', () => {
  const values = { account: '111122223333', region: 'eu-west-1' };

  it.each([
    ['<YOUR AWS ACCOUNT>', '111122223333'],
    ['<YOUR_AWS_ACCOUNT>', '111122223333'],
    ['<YOUR-ACCOUNT-ID>', '111122223333'],
    ['<YOUR REGION>', 'eu-west-1'],
    ['<YOUR TARGET AZ>', 'eu-west-1a'],
    ['<YOUR SSM AUTOMATION IAM ROLE NAME>', 'ssm-automation'],
    ['<YOUR ROLE NAME>', 'fis-experiments'],
    ['<YOUR SUBNET ID>', 'subnet-0a1b2c3d4e5f60711'],
    ['<YOUR ECS CLUSTER>', 'shop'],
    [
      '<YOUR SECRET ARN>',
      'arn:aws:secretsmanager:eu-west-1:111122223333:secret:database-AbCdEf',
    ],
    ['<YOUR FAVOURITE COLOUR>', 'favourite-colour'],
    ['a < b and b > a', 'a < b and b > a'],
  ])('turns %s into %s', (text, expected) => {
    expect(fillPlaceholders(text, values)).toBe(expected);
  });
});

async function load(test: Test, folder: string, tags = {}) {
  const lines: string[] = [];
  const errors: string[] = [];
  const isComplete = await loadTemplates({
    folder,
    endpoint: test.simulator.url,
    account: '111122223333',
    region: 'us-east-1',
    tags,
    print: line => lines.push(line),
    printError: line => errors.push(line),
  });
  const { experimentTemplates = [] } = await test.fis.send(
    new ListExperimentTemplatesCommand({}),
  );
  return { isComplete, lines, errors, templates: experimentTemplates };
}

describe('loadTemplates', () => {
  let folder: string;
  let test: Test;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'templates-'));
    test = await startTest();
  });
  afterEach(async () => {
    await test.stop();
    await rm(folder, { recursive: true });
  });

  it('loads what it can, once, and reports the rest', async () => {
    const good = JSON.stringify(waiting({ tags: { own: 'yes' } }));
    const bad = JSON.stringify(waiting({ stopConditions: [] }));
    await writeFile(path.join(folder, 'a-bad.json'), bad);
    await writeFile(path.join(folder, 'b-broken.json'), '{');
    await writeFile(path.join(folder, 'c-good.json'), good);
    await writeFile(path.join(folder, 'README.md'), '# Templates');
    const { isComplete, lines, errors } = await load(test, folder, { a: 'b' });
    expect(isComplete).toBe(false);
    expect(lines).toEqual([
      expect.stringMatching(/^EXT\w{14} {2}Wait {2}\(c-good\.json\)$/),
    ]);
    expect(errors).toEqual([
      expect.stringMatching(/^a-bad\.json: You must specify at least one stop/),
      expect.stringMatching(/^b-broken\.json: .*JSON/),
    ]);
    const again = await load(test, folder, { a: 'b' });
    expect(again.templates).toHaveLength(1);
    expect(again.templates[0]?.tags).toEqual({ own: 'yes', a: 'b' });
  });

  it('says when there is nothing to load', async () => {
    await expect(load(test, folder)).rejects.toThrow(/no \.json files/);
  });
});

const repository = path.resolve(__dirname, '../../../..');
const official = ['..', '../..']
  .map(up => path.resolve(repository, up, 'shared/data/fis-templates'))
  .find(existsSync);
const describeIfPresent = official ? describe : describe.skip;

describeIfPresent('the official templates', () => {
  async function outcomes(world?: World) {
    const test = await startTest({ world });
    const before = await test.fis.send(new ListExperimentTemplatesCommand({}));
    const known = before.experimentTemplates?.map(({ id }) => id) ?? [];
    const { isComplete, templates } = await load(test, official ?? '', {
      set: 'aws',
    });
    const ended = new Map<string, string>();
    for (const { id, tags } of templates) {
      if (!known.includes(id)) {
        expect(tags).toMatchObject({ set: 'aws' });
        const { experiment } = await test.fis.send(
          new StartExperimentCommand({ experimentTemplateId: id }),
        );
        test.clock.advance(2 * 3600);
        const result = await test.fis.send(
          new GetExperimentCommand({ id: experiment?.id }),
        );
        const { state, actions = {} } = result.experiment ?? {};
        const states = Object.values(actions).map(each => each.state?.status);
        const told = [state?.status, ...new Set(states)].join(' ');
        const name = Object.keys(actions)[0] ?? '';
        ended.set(name, told);
      }
    }
    await test.stop();
    expect(isComplete).toBe(true);
    return Object.fromEntries(ended);
  }

  it('complete where their targets exist', async () => {
    const states = Object.values(await outcomes(sampleWorld));
    expect(states).toEqual(Array(12).fill('completed completed'));
  });

  it('fail or skip where they do not', async () => {
    expect(await outcomes()).toEqual({
      'failover-aurora-cluster': 'failed cancelled',
      DelayAction: 'failed cancelled',
      InjectBlockingLocks: 'completed completed',
      'direct-connect-virtual-interface-down': 'failed cancelled',
      blockDynamoDBTraffic: 'completed skipped',
      'interrupt-ec2-spot': 'failed cancelled',
      'wait-before-stop': 'completed completed skipped',
      triggerPrimaryNodeReboot: 'completed completed',
      RunLoadTest: 'failed cancelled',
      disableRedisConnections: 'completed completed',
      EC2STOP: 'failed cancelled',
      impairSqs2m: 'completed completed',
    });
  });
});
