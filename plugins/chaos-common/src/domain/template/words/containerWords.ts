import { ActionWordTable } from './ActionFacts';

/** @internal */
export const containerWords: ActionWordTable = {
  'aws:ecs:drain-container-instances': facts =>
    `Drain ${facts.percent('drainagePercentage', '100')} of the hosts of ${
      facts.targets
    }`,
  'aws:ecs:stop-task': facts => `Stop ${facts.targets}`,
  'aws:ecs:task-kill-process': facts =>
    `Kill ${facts.text('processName', 'a process')} in ${facts.targets}`,
  'aws:eks:inject-kubernetes-custom-resource': facts =>
    `Apply ${facts.text('kubernetesKind', 'a Kubernetes fault')} to ${
      facts.targets
    }`,
  'aws:eks:pod-delete': facts => `Delete ${facts.targets}`,
  'aws:eks:terminate-nodegroup-instances': facts =>
    `Terminate ${facts.percent(
      'instanceTerminationPercentage',
      '100',
    )} of the nodes of ${facts.targets}`,
};
