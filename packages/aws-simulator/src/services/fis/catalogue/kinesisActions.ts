import type { ActionDefinition } from './ActionDefinition';

export const kinesisActions: readonly ActionDefinition[] = [
  {
    id: 'aws:kinesis:stream-expired-iterator-exception',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      KinesisStreams: 'aws:kinesis:stream',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      percentage: {
        required: true,
        type: 'integer',
        min: 1,
        max: 100,
      },
      service: {
        type: 'enum',
        enum: ['kinesis'],
        isHidden: true,
      },
    },
  },
  {
    id: 'aws:kinesis:stream-provisioned-throughput-exception',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      KinesisStreams: 'aws:kinesis:stream',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      percentage: {
        required: true,
        type: 'integer',
        min: 1,
        max: 100,
      },
      service: {
        type: 'enum',
        enum: ['kinesis'],
        isHidden: true,
      },
    },
  },
];
