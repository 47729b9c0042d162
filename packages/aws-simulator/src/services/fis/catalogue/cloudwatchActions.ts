import type { ActionDefinition } from './ActionDefinition';

export const cloudwatchActions: readonly ActionDefinition[] = [
  {
    id: 'aws:cloudwatch:assert-alarm-state',
    kind: 'instant',
    onStop: 'none',
    targets: {},
    parameters: {
      alarmArns: {
        required: true,
        type: 'csv',
        maxItems: 5,
      },
      alarmStates: {
        required: true,
        type: 'csv',
        enum: ['OK', 'ALARM', 'INSUFFICIENT_DATA'],
      },
    },
  },
];
