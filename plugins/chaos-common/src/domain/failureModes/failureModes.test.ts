import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { applicableModes, ServiceShape } from './applicableModes';
import { FAILURE_MODES } from './FailureMode';
import { isKnownAction, modesOfAction } from './modesOfAction';
import { modesOfTemplate, ModeTemplate } from './modesOfTemplate';

const shared =
  process.env.FAULTLINE_SHARED_DATA ??
  resolve(__dirname, '../../../../../../shared/data');
const catalogue = join(shared, 'fis-actions.json');
const actionIds = existsSync(catalogue)
  ? (JSON.parse(readFileSync(catalogue, 'utf8')) as { id: string }[]).map(
      ({ id }) => id,
    )
  : [];

const action = (actionId: string, parameters = {}, targets: object[] = []) =>
  modesOfAction({
    actionId,
    parameters,
    targets: targets.map(target => ({
      parameters: {},
      filters: [],
      ...target,
    })),
  });

describe('modesOfAction', () => {
  it('knows every action of AWS FIS that the catalogue lists, where there is one', () => {
    expect(actionIds.filter(id => !isKnownAction(id))).toEqual([]);
  });

  it.each([
    ['aws:ecs:stop-task', {}, [], ['instance-loss']],
    [
      'aws:ecs:stop-task',
      {},
      [{ filters: [{ path: 'AvailabilityZone', values: ['a'] }] }],
      ['instance-loss', 'az-impairment'],
    ],
    [
      'aws:ec2:stop-instances',
      {},
      [{ parameters: { availabilityZoneIdentifier: 'use1-az1' } }],
      ['instance-loss', 'az-impairment'],
    ],
    [
      'aws:ecs:task-cpu-stress',
      {},
      [{ filters: [{ path: 'AvailabilityZone', values: ['a'] }] }],
      ['resource-pressure'],
    ],
    [
      'aws:ssm:send-command',
      { documentArn: 'arn:aws:ssm:us-east-1::document/AWSFIS-Run-CPU-Stress' },
      [],
      ['resource-pressure'],
    ],
    [
      'aws:ssm:send-command',
      {
        documentArn:
          'arn:aws:ssm:us-east-1::document/AWSFIS-Run-Network-Packet-Loss-Sources',
      },
      [],
      ['dependency-latency'],
    ],
    [
      'aws:ssm:send-command',
      { documentArn: 'arn:aws:ssm:us-east-1:1:document/mine' },
      [],
      [],
    ],
    ['aws:fis:wait', {}, [], []],
    ['aws:never:heard-of', {}, [], []],
    ['constructor', {}, [], []],
  ])('%s with %j on %j proves %j', (id, parameters, targets, modes) => {
    expect(action(id, parameters, targets)).toEqual(modes);
  });
});

describe('modesOfTemplate', () => {
  it('looks at the targets of each action only', () => {
    const target = (name: string, path: string) => ({
      name,
      parameters: {},
      filters: [{ path, values: ['x'] }],
    });
    const template: ModeTemplate = {
      actions: [
        {
          actionId: 'aws:rds:failover-db-cluster',
          parameters: {},
          targets: { Clusters: 'zone' },
        },
        {
          actionId: 'aws:ecs:stop-task',
          parameters: {},
          targets: { Tasks: 'any' },
        },
      ],
      targets: [target('zone', 'AvailabilityZone'), target('any', 'Group')],
    };
    expect(modesOfTemplate(template)).toEqual([
      'instance-loss',
      'data-store-failover',
    ]);
  });
});

const NOTHING: ServiceShape = {
  resourceTypes: [],
  regions: [],
  dependencies: [],
  notApplicable: [],
};

describe('applicableModes', () => {
  it.each<[string, Partial<ServiceShape>, string[]]>([
    ['nothing', {}, []],
    [
      'tasks',
      { resourceTypes: ['aws:ecs:task'] },
      ['instance-loss', 'az-impairment', 'resource-pressure'],
    ],
    [
      'functions',
      { resourceTypes: ['aws:lambda:function'] },
      ['function-error', 'function-delay'],
    ],
    [
      'two regions',
      { regions: ['us-east-1', 'eu-west-1'] },
      ['region-failover'],
    ],
    ['one region', { regions: ['us-east-1'] }, []],
    [
      'a dependency with a cluster',
      {
        dependencies: [
          { name: 'inventory-db', resourceTypes: ['aws:rds:cluster'] },
        ],
      },
      ['data-store-failover', 'dependency-latency', 'dependency-errors'],
    ],
    ['a stream', { resourceTypes: ['aws:kinesis:stream'] }, ['throttling']],
    [
      'a mode taken away',
      {
        resourceTypes: ['aws:lambda:function'],
        notApplicable: ['function-delay', 'typo'],
      },
      ['function-error'],
    ],
  ])('of %s', (_, shape, modes) => {
    expect(
      applicableModes({ ...NOTHING, ...shape }).map(({ mode }) => mode),
    ).toEqual(modes);
  });

  it('say why', () => {
    const [mode] = applicableModes({
      ...NOTHING,
      regions: ['us-east-1', 'eu-west-1'],
    });
    expect(mode).toEqual({
      mode: 'region-failover',
      critical: false,
      because: 'it runs in eu-west-1 and us-east-1',
    });
  });

  it('hold what the tier demands, whatever the annotation says', () => {
    const shape = {
      ...NOTHING,
      resourceTypes: ['aws:ecs:task'],
      notApplicable: [...FAILURE_MODES],
    };
    expect(
      applicableModes(shape, ['instance-loss', 'region-failover']),
    ).toEqual([
      { mode: 'instance-loss', critical: true, because: 'it has aws:ecs:task' },
      {
        mode: 'region-failover',
        critical: true,
        because: 'its tier demands it',
      },
    ]);
  });
});
