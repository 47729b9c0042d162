import type { ActionDefinition } from './ActionDefinition';

export const directconnectActions: readonly ActionDefinition[] = [
  {
    id: 'aws:directconnect:virtual-interface-disconnect',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      VirtualInterfaces: 'aws:directconnect:virtual-interface',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT10M',
        max: 'PT12H',
      },
    },
    maxTargets: 5,
  },
];
