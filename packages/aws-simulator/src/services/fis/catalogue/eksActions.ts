import type { ActionDefinition } from './ActionDefinition';
import { eksPodActions } from './eksPodActions';

export const eksActions: readonly ActionDefinition[] = [
  {
    id: 'aws:eks:inject-kubernetes-custom-resource',
    kind: 'until-done',
    onStop: 'cancel',
    targets: {
      Cluster: 'aws:eks:cluster',
    },
    parameters: {
      kubernetesApiVersion: {
        required: true,
        type: 'enum',
        enum: ['chaos-mesh.org/v1alpha1', 'litmuschaos.io/v1alpha1'],
      },
      kubernetesKind: {
        required: true,
      },
      kubernetesNamespace: {
        required: true,
      },
      kubernetesSpec: {
        required: true,
        type: 'json',
      },
      maxDuration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
    },
    selection: 'arns',
    maxArns: 1,
  },
  ...eksPodActions,
  {
    id: 'aws:eks:terminate-nodegroup-instances',
    kind: 'instant',
    onStop: 'none',
    targets: {
      Nodegroups: 'aws:eks:nodegroup',
    },
    parameters: {
      instanceTerminationPercentage: {
        required: true,
        type: 'integer',
        min: 1,
        max: 100,
      },
    },
    maxTargets: 5,
  },
];
