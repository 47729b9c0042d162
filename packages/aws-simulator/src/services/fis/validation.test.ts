import { CreateExperimentTemplateCommand } from '@aws-sdk/client-fis';
import { startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import {
  ALARM_ARN,
  failingFunctions,
  wait,
  waiting,
} from '../../__testUtils__/templates';

let test: Test;
beforeAll(async () => {
  test = await startTest();
});
afterAll(() => test.stop());

const functionArn = 'arn:aws:lambda:us-east-1:111122223333:function:orders';

function target(changes: object) {
  const { targets, ...rest } = failingFunctions();
  const { resourceTags: _, ...functions } = targets?.functions ?? {};
  return { ...rest, targets: { functions: { ...functions, ...changes } } };
}

function action(changes: object) {
  const { actions, ...rest } = failingFunctions();
  return { ...rest, actions: { fail: { ...actions?.fail, ...changes } } };
}

const tagged = { resourceTags: { a: 'b' } };

describe('CreateExperimentTemplate', () => {
  it.each<[string, object, string]>([
    [
      'a target that names nothing',
      target({}),
      'You must specify resource ARNs, resource tags, or resource parameters for target functions',
    ],
    [
      'ARNs together with tags',
      target({ ...tagged, resourceArns: [functionArn] }),
      'cannot specify both resource ARNs and resource tags',
    ],
    [
      'ARNs together with filters',
      target({
        resourceArns: [functionArn],
        filters: [{ path: 'Runtime', values: ['x'] }],
      }),
      'cannot specify both resource ARNs and filters',
    ],
    [
      'more than five ARNs',
      target({ resourceArns: Array(6).fill(functionArn) }),
      'length less than or equal to 5',
    ],
    [
      'an unknown resource type',
      target({ ...tagged, resourceType: 'aws:lambda:layer' }),
      'invalid resource type aws:lambda:layer',
    ],
    [
      'a selection mode of zero',
      target({ ...tagged, selectionMode: 'COUNT(0)' }),
      'invalid selection mode COUNT(0)',
    ],
    [
      'a percentage above 100',
      target({ ...tagged, selectionMode: 'PERCENT(101)' }),
      'invalid selection mode PERCENT(101)',
    ],
    [
      'an unknown target parameter',
      target({ ...tagged, parameters: { cluster: 'shop' } }),
      'cluster is not a parameter of aws:lambda:function',
    ],
    [
      'a missing target parameter',
      target({ ...tagged, resourceType: 'aws:elasticache:replicationgroup' }),
      'parameter availabilityZoneIdentifier is required',
    ],
    [
      'an undefined target',
      action({ targets: { Functions: 'others' } }),
      'target others is not defined',
    ],
    [
      'a target key that the action lacks',
      action({ targets: { Instances: 'functions' } }),
      'has no target Instances',
    ],
    [
      'an action without target',
      action({ targets: {} }),
      'requires the target',
    ],
    [
      'a target of another type',
      action({
        actionId: 'aws:ec2:reboot-instances',
        parameters: {},
        targets: { Instances: 'functions' },
      }),
      'must have the resource type aws:ec2:instance',
    ],
    [
      'a missing parameter',
      action({ parameters: { duration: 'PT1M' } }),
      'parameter preventExecution is required',
    ],
    [
      'an unknown parameter',
      action({
        parameters: { duration: 'PT1M', preventExecution: 'true', speed: '1' },
      }),
      'speed is not a parameter of aws:lambda:invocation-error',
    ],
    [
      'a duration that is none',
      waiting({ actions: { wait: wait('5 minutes') } }),
      'must be an ISO 8601 duration',
    ],
    [
      'too short a duration',
      waiting({ actions: { wait: wait('PT59S') } }),
      'must be between PT1M and PT12H',
    ],
    [
      'too long a duration',
      waiting({ actions: { wait: wait('P1D') } }),
      'must be between PT1M and PT12H',
    ],
    [
      'a number out of range',
      action({
        parameters: {
          duration: 'PT1M',
          preventExecution: 'true',
          invocationPercentage: '101',
        },
      }),
      'invocationPercentage must be between 1 and 100',
    ],
    [
      'a value outside its set',
      waiting({
        targets: {
          roles: {
            resourceType: 'aws:iam:role',
            resourceArns: ['arn:aws:iam::111122223333:role/app'],
            selectionMode: 'ALL',
          },
        },
        actions: {
          fail: {
            actionId: 'aws:fis:inject-api-internal-error',
            parameters: {
              duration: 'PT1M',
              service: 's3',
              percentage: '10',
              operations: 'GetObject',
            },
            targets: { Roles: 'roles' },
          },
        },
      }),
      'The service parameter value is not supported for the action',
    ],
    [
      'an action that waits for nobody',
      waiting({ actions: { wait: wait('PT1M', 'other') } }),
      'startAfter names the unknown action other',
    ],
    [
      'actions that wait for each other',
      waiting({ actions: { a: wait('PT1M', 'b'), b: wait('PT1M', 'a') } }),
      'startAfter must not lead back',
    ],
    ['no action', waiting({ actions: {} }), 'must have an action'],
    ['no stop condition', waiting({ stopConditions: [] }), 'at least one stop'],
    [
      'none among other stop conditions',
      waiting({
        stopConditions: [
          { source: 'none' },
          { source: 'aws:cloudwatch:alarm', value: ALARM_ARN },
        ],
      }),
      'cannot be combined',
    ],
    [
      'an alarm that is no ARN',
      waiting({
        stopConditions: [
          {
            source: 'aws:cloudwatch:alarm',
            value: 'orders-errors-of-the-shop',
          },
        ],
      }),
      'Use the ARN of an alarm',
    ],
    [
      'a role that is no ARN',
      waiting({ roleArn: 'fis-experiments-role' }),
      'Invalid role ARN',
    ],
    [
      'a log without destination',
      waiting({ logConfiguration: { logSchemaVersion: 2 } }),
      'Must specify at least one log destination in logConfiguration',
    ],
    [
      'a description that is too long',
      waiting({ description: 'x'.repeat(513) }),
      "at 'description' failed to satisfy constraint",
    ],
  ])('refuses %s', async (_name, input, message) => {
    const send = test.fis.send(
      new CreateExperimentTemplateCommand({ ...waiting(), ...input }),
    );
    await expect(send).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(message),
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('does not find an unknown action', async () => {
    const actions = { a: { actionId: 'aws:lambda:put-function-concurrency' } };
    await expect(
      test.fis.send(new CreateExperimentTemplateCommand(waiting({ actions }))),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Invalid actionId: aws:lambda:put-function-concurrency',
    });
  });

  it('reports all missing members at once', async () => {
    const response = await fetch(`${test.simulator.url}/experimentTemplates`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ description: null, actions: {}, stranger: 1 }),
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('x-amzn-errortype')).toBe(
      'ValidationException',
    );
    expect(await response.json()).toEqual({
      message:
        "4 validation errors detected: Value null at 'clientToken' failed to satisfy constraint: Member must not be null; Value null at 'description' failed to satisfy constraint: Member must not be null; Value null at 'stopConditions' failed to satisfy constraint: Member must not be null; Value null at 'roleArn' failed to satisfy constraint: Member must not be null",
    });
  });
});
