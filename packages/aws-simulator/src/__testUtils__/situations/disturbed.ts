import { ACCOUNT, wait, waiting } from '../templates';
import { templateOf } from './acts';
import { three, failFunctions, slowFunctions, functions, role } from './parts';
import { atWork } from './states';
import type { Situation } from './Situation';

/** What goes on around and inside a running experiment. */
export const disturbedSituations: readonly Situation[] = [
  {
    name: 'a template that is updated while it runs',
    template: three(failFunctions),
    moments: [
      {
        afterSeconds: 10,
        act: async (test, id) =>
          test.fisV2
            .updateExperimentTemplate({
              id: await templateOf(test, id),
              actions: { other: wait('PT1M') },
            })
            .promise(),
        is: atWork,
      },
      {
        afterSeconds: 600,
        is: {
          experiment: 'completed',
          fault: 'completed',
          beside: 'completed',
          later: 'completed',
        },
      },
    ],
  },
  {
    name: 'a template that is deleted while it runs',
    template: waiting(),
    moments: [
      {
        afterSeconds: 10,
        act: async (test, id) => {
          const templateId = await templateOf(test, id);
          await test.fisV2
            .deleteExperimentTemplate({ id: templateId })
            .promise();
          expect(await templateOf(test, id)).toBe(templateId);
        },
        is: { experiment: 'running', wait: 'running' },
      },
      { afterSeconds: 600, is: { experiment: 'completed', wait: 'completed' } },
    ],
  },
  {
    name: 'a role without the permission for an action',
    template: three(failFunctions, { roleArn: role('denied') }),
    moments: [
      {
        afterSeconds: 10,
        is: {
          experiment: 'failed',
          fault: 'failed',
          beside: 'stopped',
          later: 'cancelled',
        },
        state: {
          status: 'failed',
          reason: 'Not enough privileges to perform the required action',
          error: {
            accountId: ACCOUNT,
            code: 'AuthorizationFailure',
            location: 'actions/fault',
          },
        },
      },
    ],
  },
  {
    name: 'two actions of which one fails first',
    template: three(slowFunctions, {
      targets: {
        functions: { ...functions, selectionMode: 'ALL' },
        endpoints: {
          resourceType: 'aws:ec2:vpc-endpoint',
          resourceTags: { situation: 'endpoint' },
          selectionMode: 'ALL',
        },
      },
      actions: {
        fault: slowFunctions,
        sooner: {
          actionId: 'aws:network:disrupt-vpc-endpoint',
          parameters: { duration: 'PT5M' },
          targets: { VPCEndpoints: 'endpoints' },
        },
      },
    }),
    moments: [
      {
        afterSeconds: 300,
        is: { experiment: 'failed', fault: 'stopped', sooner: 'failed' },
        state: {
          status: 'failed',
          reason: 'The security group of the endpoint was changed.',
          error: {
            code: 'DependentServiceFailure',
            location: 'actions/sooner',
          },
        },
      },
    ],
  },
  {
    name: 'a resource that somebody changes while it is under a fault',
    template: waiting({
      targets: {
        endpoints: {
          resourceType: 'aws:ec2:vpc-endpoint',
          resourceTags: { situation: 'endpoint' },
          selectionMode: 'ALL',
        },
      },
      actions: {
        cut: {
          actionId: 'aws:network:disrupt-vpc-endpoint',
          parameters: { duration: 'PT5M' },
          targets: { VPCEndpoints: 'endpoints' },
        },
      },
    }),
    moments: [
      { afterSeconds: 10, is: { experiment: 'running', cut: 'running' } },
      {
        afterSeconds: 20,
        is: { experiment: 'failed', cut: 'failed' },
        state: { status: 'failed', error: { location: 'actions/cut' } },
      },
    ],
  },
];
