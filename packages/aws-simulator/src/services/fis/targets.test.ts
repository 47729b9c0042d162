import type { CreateExperimentTemplateTargetInput } from 'aws-sdk/clients/fis';
import { startTest } from '../../__testUtils__/startTest';
import type { World, WorldResource } from '../../worlds';

const account = '111122223333';

function instance(number: number, zone: string, tags = {}): WorldResource {
  return {
    arn: `arn:aws:ec2:us-east-1:${account}:instance/i-${number}`,
    type: 'aws:ec2:instance',
    tags,
    attributes: {
      State: { Name: number === 4 ? 'stopped' : 'running' },
      Placement: { AvailabilityZone: zone },
      NetworkInterfaces: [
        { Groups: [{ GroupId: `sg-${number}` }, { GroupId: 'sg-all' }] },
      ],
      EbsOptimized: number === 1,
    },
  };
}

function task(name: string, service: string): WorldResource {
  return {
    arn: `arn:aws:ecs:us-east-1:${account}:task/shop/${name}`,
    type: 'aws:ecs:task',
    attributes: {
      ClusterArn: `arn:aws:ecs:us-east-1:${account}:cluster/shop`,
      Group: `service:${service}`,
    },
  };
}

const world: World = {
  name: 'targets',
  accounts: [{ id: account, name: 'Targets' }],
  cells: [
    {
      accountId: account,
      region: 'us-east-1',
      resources: [
        instance(1, 'us-east-1a', { app: 'shop', env: 'prod' }),
        instance(2, 'us-east-1b', { app: 'shop', env: 'prod' }),
        instance(3, 'us-east-1b', { app: 'shop', env: 'test' }),
        instance(4, 'us-east-1c', { app: 'Shop', env: '' }),
        instance(5, 'us-east-1c', { app: 'shop', env: 'prod' }),
        task('cart-1', 'cart'),
        task('cart-2', 'cart'),
        task('pay-1', 'pay'),
        {
          arn: `arn:aws:eks:us-east-1:${account}:pod/web-1`,
          type: 'aws:eks:pod',
          attributes: {
            Name: 'web-1',
            Namespace: 'shop',
            Labels: ['app=web'],
            ClusterArn: `arn:aws:eks:us-east-1:${account}:cluster/main`,
          },
        },
        ...Array.from({ length: 6 }, (_, index) => ({
          arn: `arn:aws:ec2:us-east-1:${account}:volume/vol-${index}`,
          type: 'aws:ec2:ebs-volume',
          tags: { app: 'many' },
        })),
      ],
    },
  ],
};

const actionOf: Record<string, [id: string, key: string, parameters: object]> =
  {
    'aws:ec2:instance': ['aws:ec2:reboot-instances', 'Instances', {}],
    'aws:ecs:task': ['aws:ecs:stop-task', 'Tasks', {}],
    'aws:eks:pod': [
      'aws:eks:pod-delete',
      'Pods',
      { kubernetesServiceAccount: 'fis' },
    ],
    'aws:ec2:ebs-volume': [
      'aws:ebs:pause-volume-io',
      'Volumes',
      { duration: 'PT1M' },
    ],
  };

async function preview(
  target: Partial<CreateExperimentTemplateTargetInput> & {
    resourceType: string;
  },
  seed = 1,
) {
  const test = await startTest({ world, seed });
  const [actionId, key, parameters] = actionOf[target.resourceType] ?? [];
  const { experimentTemplate } = await test.fisV2
    .createExperimentTemplate({
      clientToken: 'create',
      description: 'Targets',
      roleArn: `arn:aws:iam::${account}:role/fis`,
      stopConditions: [{ source: 'none' }],
      targets: { it: { selectionMode: 'ALL', ...target } },
      actions: {
        act: {
          actionId: actionId ?? '',
          parameters: { ...parameters },
          targets: { [key ?? '']: 'it' },
        },
      },
    })
    .promise();
  const { experiment } = await test.fisV2
    .startExperiment({
      clientToken: 'start',
      experimentTemplateId: experimentTemplate?.id ?? '',
      experimentOptions: { actionsMode: 'skip-all' },
    })
    .promise();
  test.clock.advance(10);
  const id = experiment?.id ?? '';
  const ended = await test.fisV2.getExperiment({ id }).promise();
  const { resolvedTargets = [] } = await test.fisV2
    .listExperimentResolvedTargets({ experimentId: id, targetName: 'it' })
    .promise();
  await test.stop();
  const information = resolvedTargets.map(each => each.targetInformation ?? {});
  return {
    state: ended.experiment?.state,
    information,
    names: information.map(({ arn }) => arn?.split('/').at(-1)),
  };
}

const instances = { resourceType: 'aws:ec2:instance' };
const shop = { ...instances, resourceTags: { app: 'shop' } };

describe('a target', () => {
  it.each([
    ['one tag', shop, ['i-1', 'i-2', 'i-3', 'i-5']],
    [
      'all of several tags',
      { ...instances, resourceTags: { app: 'shop', env: 'prod' } },
      ['i-1', 'i-2', 'i-5'],
    ],
    ['an empty value', { ...instances, resourceTags: { env: '' } }, ['i-4']],
    [
      'ARNs',
      {
        ...instances,
        resourceArns: [
          `arn:aws:ec2:us-east-1:${account}:instance/i-4`,
          `arn:aws:ec2:us-east-1:${account}:instance/i-1`,
        ],
      },
      ['i-1', 'i-4'],
    ],
    [
      'tags and one of several values of a filter',
      {
        ...shop,
        filters: [
          {
            path: 'Placement.AvailabilityZone',
            values: ['us-east-1a', 'us-east-1c'],
          },
        ],
      },
      ['i-1', 'i-5'],
    ],
    [
      'all of several filters, through lists',
      {
        ...shop,
        filters: [
          { path: 'NetworkInterfaces.Groups.GroupId', values: ['sg-all'] },
          { path: 'EbsOptimized', values: ['true'] },
        ],
      },
      ['i-1'],
    ],
    [
      'parameters',
      {
        resourceType: 'aws:ecs:task',
        parameters: { cluster: 'shop', service: 'cart' },
      },
      ['cart-1', 'cart-2'],
    ],
    [
      'a percentage, rounded down',
      { ...shop, selectionMode: 'PERCENT(50)' },
      2,
    ],
    ['a number', { ...shop, selectionMode: 'COUNT(3)' }, 3],
    ['a number above what there is', { ...shop, selectionMode: 'COUNT(9)' }, 4],
  ])('is resolved by %s', async (_name, target, expected) => {
    const { names, state } = await preview(target);
    expect(state?.status).toBe('completed');
    expect(Array.isArray(expected) ? names : names.length).toEqual(expected);
  });

  it('is chosen at random, but the same for the same seed', async () => {
    const two = { ...shop, selectionMode: 'COUNT(2)' };
    const choices = await Promise.all(
      [1, 1, 2, 3, 4, 5, 6].map(async seed => (await preview(two, seed)).names),
    );
    expect(choices[0]).toEqual(choices[1]);
    expect(new Set(choices.map(String)).size).toBeGreaterThan(1);
  });

  it('is empty when a percentage comes to nothing', async () => {
    const { state } = await preview({
      ...instances,
      resourceTags: { env: '' },
      selectionMode: 'PERCENT(50)',
    });
    expect(state?.status).toBe('failed');
  });

  it('describes pods by name', async () => {
    const { information } = await preview({
      resourceType: 'aws:eks:pod',
      parameters: {
        clusterIdentifier: 'main',
        namespace: 'shop',
        selectorType: 'labelSelector',
        selectorValue: 'app=web',
      },
    });
    expect(information).toEqual([
      {
        pod_name: 'web-1',
        namespace: 'shop',
        cluster_arn: `arn:aws:eks:us-east-1:${account}:cluster/main`,
      },
    ]);
  });

  it('must not be larger than the quota of its action', async () => {
    const { state } = await preview({
      resourceType: 'aws:ec2:ebs-volume',
      resourceTags: { app: 'many' },
    });
    expect(state).toMatchObject({
      status: 'failed',
      error: { code: 'QuotaExceededFailure', location: 'targets/it' },
    });
  });
});
