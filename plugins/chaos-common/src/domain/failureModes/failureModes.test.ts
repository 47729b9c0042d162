import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { applicableModes, ServiceShape } from './applicableModes';
import { FAILURE_MODES } from './FailureMode';
import { isKnownAction, modesOfAction } from './modesOfAction';
import {
  documentedModes,
  modesOfProofs,
  ModeTemplate,
  proofsOfTemplate,
} from './proofsOfTemplate';
import { ProvingDocument } from './provingDocuments';

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

describe('proofsOfTemplate', () => {
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
    expect(modesOfProofs(proofsOfTemplate(template), [])).toEqual([
      'instance-loss',
      'data-store-failover',
    ]);
  });

  const running = (
    documentArn: string,
    actionId = 'aws:ssm:start-automation-execution',
  ): ModeTemplate => ({
    actions: [{ actionId, parameters: { documentArn }, targets: {} }],
    targets: [],
  });
  const document = (name: string) =>
    `arn:aws:ssm:us-east-1:111122223333:document/${name}`;

  it.each<[string, ModeTemplate, string, boolean]>([
    ['the name', running(document('cut-region')), 'cut-region', true],
    ['another name', running(document('cut-region')), 'cut', false],
    ['the case', running(document('Cut-region')), 'cut-region', false],
    ['any ending', running(document('cut-region')), 'cut-*', true],
    ['any middle', running(document('cut-my-region')), 'cut-*-region', true],
    ['nothing in the place of *', running(document('cut-')), 'cut-*', true],
    ['a dot as a dot', running(document('cutXregion')), 'cut.region', false],
    ['the whole name', running(document('my-cut-region')), 'cut-*', false],
    ['no part of the account', running(document('x')), '111122223333*', false],
    [
      'an automation with its version',
      running(
        'arn:aws:ssm:us-east-1:111122223333:automation-definition/cut-region:3',
      ),
      'cut-region',
      true,
    ],
    [
      'a command',
      running(document('cut-region'), 'aws:ssm:send-command'),
      'cut-region',
      true,
    ],
    [
      'no action that runs no document',
      running(document('cut-region'), 'aws:fis:wait'),
      'cut-region',
      false,
    ],
    ['no other ARN', running('cut-region'), 'cut-region', false],
  ])('lets a configured document match %s', (_, template, name, matches) => {
    const documents: ProvingDocument[] = [
      { document: name, proves: ['region-failover'] },
    ];
    const proofs = proofsOfTemplate(template);
    const wanted = matches ? ['region-failover'] : [];
    expect(documentedModes(proofs, documents)).toEqual(wanted);
    expect(modesOfProofs(proofs, documents)).toEqual(wanted);
  });

  it('adds what is configured to what AWS says of its own documents', () => {
    const proofs = proofsOfTemplate(
      running(document('AWSFIS-Run-CPU-Stress'), 'aws:ssm:send-command'),
    );
    const documents: ProvingDocument[] = [
      { document: 'AWSFIS-*', proves: ['throttling'] },
      { document: '*', proves: ['throttling', 'instance-loss'] },
    ];
    expect(modesOfProofs(proofs, [])).toEqual(['resource-pressure']);
    expect(documentedModes(proofs, documents)).toEqual([
      'instance-loss',
      'throttling',
    ]);
    expect(modesOfProofs(proofs, documents)).toEqual([
      'instance-loss',
      'throttling',
      'resource-pressure',
    ]);
  });

  it('is the same for templates that prove the same', () => {
    const { actions } = running(document('a'));
    const more = [...actions, ...running(document('b')).actions];
    const waiting = {
      actionId: 'aws:fis:wait',
      parameters: {},
      targets: {},
    };
    expect(
      proofsOfTemplate({
        actions: [...more].reverse().concat(waiting, actions),
        targets: [],
      }),
    ).toEqual(proofsOfTemplate({ actions: more, targets: [] }));
  });
});

const NOTHING: ServiceShape = {
  resourceTypes: [],
  regions: [],
  dependencies: [],
  documented: [],
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
    [
      'an own document',
      { documented: ['region-failover'] },
      ['region-failover'],
    ],
    [
      'an own document that need not be survived',
      { documented: ['region-failover'], notApplicable: ['region-failover'] },
      [],
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
