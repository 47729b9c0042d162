import type { ActionDefinition } from './ActionDefinition';

/** Actions on the pods of a cluster. */
export const eksPodActions: readonly ActionDefinition[] = [
  {
    id: 'aws:eks:pod-cpu-stress',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Pods: 'aws:eks:pod',
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
      kubernetesServiceAccount: {
        required: true,
      },
      fisPodContainerImage: {},
      maxErrorsPercent: {
        type: 'integer',
        default: '0',
      },
      fisPodLabels: {},
      fisPodAnnotations: {},
      fisPodSecurityPolicy: {
        type: 'enum',
        enum: ['privileged', 'baseline', 'restricted'],
      },
    },
    maxTargets: 50,
  },
  {
    id: 'aws:eks:pod-delete',
    kind: 'instant',
    onStop: 'none',
    targets: {
      Pods: 'aws:eks:pod',
    },
    parameters: {
      gracePeriodSeconds: {
        type: 'integer',
      },
      kubernetesServiceAccount: {
        required: true,
      },
      fisPodContainerImage: {},
      maxErrorsPercent: {
        type: 'integer',
        default: '0',
      },
      fisPodLabels: {},
      fisPodAnnotations: {},
      fisPodSecurityPolicy: {
        type: 'enum',
        enum: ['privileged', 'baseline', 'restricted'],
      },
    },
    maxTargets: 50,
  },
  {
    id: 'aws:eks:pod-io-stress',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Pods: 'aws:eks:pod',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      workers: {
        type: 'integer',
        default: '1',
      },
      percent: {
        type: 'integer',
        default: '80',
      },
      kubernetesServiceAccount: {
        required: true,
      },
      fisPodContainerImage: {},
      maxErrorsPercent: {
        type: 'integer',
        default: '0',
      },
      fisPodLabels: {},
      fisPodAnnotations: {},
      fisPodSecurityPolicy: {
        type: 'enum',
        enum: ['privileged', 'baseline'],
      },
    },
    maxTargets: 50,
  },
  {
    id: 'aws:eks:pod-memory-stress',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Pods: 'aws:eks:pod',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      workers: {
        type: 'integer',
        default: '1',
      },
      percent: {
        type: 'integer',
        default: '80',
      },
      kubernetesServiceAccount: {
        required: true,
      },
      fisPodContainerImage: {},
      maxErrorsPercent: {
        type: 'integer',
        default: '0',
      },
      fisPodLabels: {},
      fisPodAnnotations: {},
      fisPodSecurityPolicy: {
        type: 'enum',
        enum: ['privileged', 'baseline', 'restricted'],
      },
    },
    maxTargets: 50,
  },
  {
    id: 'aws:eks:pod-network-blackhole-port',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Pods: 'aws:eks:pod',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      protocol: {
        required: true,
        type: 'enum',
        enum: ['tcp', 'udp'],
      },
      trafficType: {
        required: true,
        type: 'enum',
        enum: ['ingress', 'egress'],
      },
      port: {
        required: true,
        type: 'integer',
      },
      kubernetesServiceAccount: {
        required: true,
      },
      fisPodContainerImage: {},
      maxErrorsPercent: {
        type: 'integer',
        default: '0',
      },
      fisPodLabels: {},
      fisPodAnnotations: {},
    },
    maxTargets: 50,
  },
  {
    id: 'aws:eks:pod-network-latency',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Pods: 'aws:eks:pod',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      interface: {
        default: 'DEFAULT',
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
      kubernetesServiceAccount: {
        required: true,
      },
      fisPodContainerImage: {},
      maxErrorsPercent: {
        type: 'integer',
        default: '0',
      },
      fisPodLabels: {},
      fisPodAnnotations: {},
    },
    maxTargets: 50,
  },
  {
    id: 'aws:eks:pod-network-packet-loss',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Pods: 'aws:eks:pod',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      interface: {
        default: 'DEFAULT',
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
      kubernetesServiceAccount: {
        required: true,
      },
      fisPodContainerImage: {},
      maxErrorsPercent: {
        type: 'integer',
        default: '0',
      },
      fisPodLabels: {},
      fisPodAnnotations: {},
    },
    maxTargets: 50,
  },
];
