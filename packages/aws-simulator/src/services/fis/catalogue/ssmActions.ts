import type { ActionDefinition } from './ActionDefinition';

export const ssmActions: readonly ActionDefinition[] = [
  {
    id: 'aws:ssm:send-command',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Instances: 'aws:ec2:instance',
    },
    parameters: {
      documentArn: {
        required: true,
      },
      documentVersion: {},
      documentParameters: {
        type: 'json',
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
    id: 'aws:ssm:start-automation-execution',
    kind: 'until-done',
    onStop: 'cancel',
    targets: {},
    parameters: {
      documentArn: {
        required: true,
      },
      documentVersion: {},
      documentParameters: {
        type: 'json',
      },
      maxDuration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
    },
  },
];
