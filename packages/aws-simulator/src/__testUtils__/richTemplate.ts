import { ACCOUNT, ALARM_ARN, wait } from './templates';

/** A template with something in every member that FIS knows. */
export const rich = {
  roleArn: `arn:aws:iam::${ACCOUNT}:role/fis-experiments`,
  clientToken: 'rich',
  description: 'Everything at once',
  targets: {
    functions: {
      resourceType: 'aws:lambda:function',
      resourceTags: { service: 'orders' },
      parameters: { functionQualifier: 'live' },
      selectionMode: 'ALL',
    },
    nodes: {
      resourceType: 'aws:ec2:instance',
      resourceTags: { 'FIS-Ready': 'True' },
      filters: [{ path: 'State.Name', values: ['running'] }],
      selectionMode: 'COUNT(1)',
    },
  },
  actions: {
    fail: {
      actionId: 'aws:lambda:invocation-error',
      description: 'Half of the invocations',
      parameters: {
        duration: 'PT3M',
        preventExecution: 'true',
        invocationPercentage: '50',
      },
      targets: { Functions: 'functions' },
    },
    restart: {
      actionId: 'aws:ec2:stop-instances',
      parameters: { startInstancesAfterDuration: 'PT1M' },
      targets: { Instances: 'nodes' },
      startAfter: ['rest'],
    },
    rest: wait('PT1M'),
  },
  stopConditions: [{ source: 'aws:cloudwatch:alarm', value: ALARM_ARN }],
  tags: { service: 'orders', 'a b': 'c/d' },
  logConfiguration: {
    logSchemaVersion: 2,
    cloudWatchLogsConfiguration: {
      logGroupArn: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:/fis:*`,
    },
    s3Configuration: { bucketName: 'fis-logs', prefix: 'runs' },
  },
  experimentOptions: {
    accountTargeting: 'multi-account',
    emptyTargetResolutionMode: 'skip',
  },
};
