import type { ActionDefinition } from './ActionDefinition';

export const ecsActions: readonly ActionDefinition[] = [
  {
    id: 'aws:ecs:drain-container-instances',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Clusters: 'aws:ecs:cluster',
    },
    parameters: {
      drainagePercentage: {
        required: true,
        type: 'integer',
        min: 1,
        max: 100,
      },
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
    },
    maxTargets: 5,
  },
  {
    id: 'aws:ecs:stop-task',
    kind: 'instant',
    onStop: 'none',
    targets: {
      Tasks: 'aws:ecs:task',
    },
    parameters: {},
    maxTargets: 5,
  },
  {
    id: 'aws:ecs:task-cpu-stress',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Tasks: 'aws:ecs:task',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      percent: {
        type: 'integer',
        default: '100',
      },
      workers: {
        type: 'integer',
        default: '0',
      },
      installDependencies: {
        type: 'boolean',
        default: 'True',
      },
    },
    maxTargets: 5,
  },
  {
    id: 'aws:ecs:task-io-stress',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Tasks: 'aws:ecs:task',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      percent: {
        type: 'integer',
        default: '80',
      },
      workers: {
        type: 'integer',
        default: '1',
      },
      installDependencies: {
        type: 'boolean',
        default: 'True',
      },
    },
    maxTargets: 5,
  },
  {
    id: 'aws:ecs:task-kill-process',
    kind: 'instant',
    onStop: 'none',
    targets: {
      Tasks: 'aws:ecs:task',
    },
    parameters: {
      processName: {
        required: true,
      },
      signal: {
        type: 'enum',
        default: 'SIGTERM',
        enum: ['SIGTERM', 'SIGKILL'],
      },
      installDependencies: {
        type: 'boolean',
        default: 'True',
      },
    },
    maxTargets: 5,
  },
  {
    id: 'aws:ecs:task-network-blackhole-port',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Tasks: 'aws:ecs:task',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      port: {
        required: true,
        type: 'integer',
      },
      trafficType: {
        required: true,
        type: 'enum',
        enum: ['ingress', 'egress'],
      },
      protocol: {
        type: 'enum',
        default: 'tcp',
        enum: ['tcp', 'udp'],
      },
      installDependencies: {
        type: 'boolean',
        default: 'True',
      },
      useEcsFaultInjectionEndpoints: {
        type: 'boolean',
        default: 'false',
      },
    },
    maxTargets: 5,
  },
  {
    id: 'aws:ecs:task-network-latency',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Tasks: 'aws:ecs:task',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      delayMilliseconds: {
        type: 'integer',
        default: '200',
      },
      jitterMilliseconds: {
        type: 'integer',
        default: '10',
      },
      flowsPercent: {
        type: 'integer',
        default: '100',
      },
      sources: {
        type: 'csv',
        default: 'ALL',
      },
      installDependencies: {
        type: 'boolean',
        default: 'True',
      },
      useEcsFaultInjectionEndpoints: {
        type: 'boolean',
        default: 'false',
      },
    },
    maxTargets: 5,
  },
  {
    id: 'aws:ecs:task-network-packet-loss',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Tasks: 'aws:ecs:task',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      lossPercent: {
        type: 'integer',
        default: '7',
      },
      flowsPercent: {
        type: 'integer',
        default: '100',
      },
      sources: {
        type: 'csv',
        default: 'ALL',
      },
      installDependencies: {
        type: 'boolean',
        default: 'True',
      },
      useEcsFaultInjectionEndpoints: {
        type: 'boolean',
        default: 'false',
      },
    },
    maxTargets: 5,
  },
];
