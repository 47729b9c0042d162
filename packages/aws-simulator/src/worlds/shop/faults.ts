import type { TemplateDefinition } from '../../services/fis/model/Template';

/** A kind of fault that a shop service can be tested with. */
export interface ShopFault {
  /** The action that a stop alarm notices. */
  actionId: string;
  resourceTypes: string[];
  describe(service: string): string;
  define(
    service: string,
    environment: string,
    region: string,
  ): Pick<TemplateDefinition, 'targets' | 'actions'>;
}

/** Faults last a minute, so that a person sees a whole run. */
const MINUTE = 'PT1M';

function fault(
  key: string,
  actionId: string,
  resourceType: string,
  targetKey: string,
  parameters: Record<string, string>,
  describe: (service: string) => string,
  selectionMode = 'ALL',
): ShopFault {
  return {
    actionId,
    resourceTypes: [resourceType],
    describe,
    define: (service, environment) => ({
      targets: {
        [targetKey]: {
          resourceType,
          resourceTags: { service, environment },
          selectionMode,
        },
      },
      actions: {
        [key]: { actionId, parameters, targets: { [targetKey]: targetKey } },
      },
    }),
  };
}

const LAMBDA = 'aws:lambda:function';
const TASK = 'aws:ecs:task';
const CLUSTER = 'aws:rds:cluster';

/** The network of one zone is slow while its tasks stop. */
const zoneTasks: ShopFault = {
  actionId: 'aws:ecs:task-network-latency',
  resourceTypes: [TASK],
  describe: service => `${service} loses the tasks of a zone`,
  define: (service, environment, region) => ({
    targets: {
      Tasks: {
        resourceType: TASK,
        resourceTags: { service, environment },
        filters: [{ path: 'AvailabilityZone', values: [`${region}a`] }],
        selectionMode: 'ALL',
      },
    },
    actions: {
      'slow-network': {
        actionId: 'aws:ecs:task-network-latency',
        parameters: { duration: MINUTE, delayMilliseconds: '500' },
        targets: { Tasks: 'Tasks' },
      },
      'stop-tasks': {
        actionId: 'aws:ecs:stop-task',
        targets: { Tasks: 'Tasks' },
      },
    },
  }),
};

/** The tasks of a zone are lost, then the database moves. */
const zone: ShopFault = {
  actionId: zoneTasks.actionId,
  resourceTypes: [TASK, CLUSTER],
  describe: service =>
    `${service} loses a zone: tasks first, then its database`,
  define: (service, environment, region) => {
    const { targets, actions } = zoneTasks.define(service, environment, region);
    return {
      targets: {
        ...targets,
        Clusters: {
          resourceType: CLUSTER,
          resourceTags: { service, environment },
          selectionMode: 'COUNT(1)',
        },
      },
      actions: {
        ...actions,
        'failover-database': {
          actionId: 'aws:rds:failover-db-cluster',
          targets: { Clusters: 'Clusters' },
          startAfter: Object.keys(actions),
        },
      },
    };
  },
};

/** The faults of the shop by key. */
export const shopFaults = {
  delay: fault(
    'delay',
    'aws:lambda:invocation-add-delay',
    LAMBDA,
    'Functions',
    {
      duration: MINUTE,
      invocationPercentage: '50',
      startupDelayMilliseconds: '2000',
    },
    service => `Half of all invocations of ${service} start 2 s later`,
  ),
  error: fault(
    'error',
    'aws:lambda:invocation-error',
    LAMBDA,
    'Functions',
    { duration: MINUTE, invocationPercentage: '30', preventExecution: 'true' },
    service => `Three of ten invocations of ${service} fail`,
  ),
  stop: fault(
    'stop-tasks',
    'aws:ecs:stop-task',
    TASK,
    'Tasks',
    {},
    service => `Half of the tasks of ${service} stop`,
    'PERCENT(50)',
  ),
  cpu: fault(
    'cpu-stress',
    'aws:ecs:task-cpu-stress',
    TASK,
    'Tasks',
    { duration: MINUTE, percent: '90' },
    service => `The tasks of ${service} have their CPU at 90 %`,
  ),
  latency: fault(
    'latency',
    'aws:ecs:task-network-latency',
    TASK,
    'Tasks',
    { duration: MINUTE, delayMilliseconds: '300' },
    service => `The network of ${service} is 300 ms slower`,
  ),
  blackhole: fault(
    'blackhole',
    'aws:ecs:task-network-blackhole-port',
    TASK,
    'Tasks',
    { duration: MINUTE, port: '443', trafficType: 'egress', protocol: 'tcp' },
    service => `What ${service} calls does not answer`,
  ),
  failover: fault(
    'failover',
    'aws:rds:failover-db-cluster',
    CLUSTER,
    'Clusters',
    {},
    service => `The database of ${service} fails over to its reader`,
  ),
  zone,
  zoneTasks,
} satisfies Record<string, ShopFault>;

/** @internal */
export type ShopFaultKey = keyof typeof shopFaults;
