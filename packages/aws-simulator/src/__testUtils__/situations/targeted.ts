import { ACCOUNT, waiting } from '../templates';
import {
  three,
  failFunctions,
  functions,
  nowhere,
  skipEmpty,
  role,
} from './parts';
import { allCancelled, atWork, emptySet, tooEarly } from './states';
import type { Situation } from './Situation';

/** What targets can come to. */
export const targetedSituations: readonly Situation[] = [
  {
    name: 'a target without resources',
    template: three(failFunctions, {
      targets: { functions: { ...nowhere, selectionMode: 'ALL' } },
    }),
    moments: [
      { afterSeconds: 3, is: allCancelled, state: emptySet('functions') },
    ],
  },
  {
    name: 'a target without resources that may be skipped',
    template: three(failFunctions, {
      ...skipEmpty,
      targets: { functions: { ...nowhere, selectionMode: 'ALL' } },
    }),
    moments: [
      {
        afterSeconds: 10,
        is: {
          experiment: 'running',
          fault: 'skipped',
          beside: 'running',
          later: 'pending',
        },
      },
      {
        afterSeconds: 600,
        is: {
          experiment: 'completed',
          fault: 'skipped',
          beside: 'completed',
          later: 'completed',
        },
      },
    ],
  },
  {
    name: 'a target by an ARN that does not exist, although it may be skipped',
    template: three(failFunctions, {
      ...skipEmpty,
      targets: {
        functions: {
          resourceType: 'aws:lambda:function',
          resourceArns: [
            `arn:aws:lambda:us-east-1:${ACCOUNT}:function:nowhere`,
          ],
          selectionMode: 'ALL',
        },
      },
    }),
    moments: [
      { afterSeconds: 3, is: allCancelled, state: emptySet('functions') },
    ],
  },
  {
    name: 'a COUNT that exceeds the matches',
    template: three(failFunctions, {
      targets: { functions: { ...functions, selectionMode: 'COUNT(5)' } },
    }),
    moments: [
      {
        afterSeconds: 10,
        act: async (test, experimentId) => {
          const { resolvedTargets } = await test.fisV2
            .listExperimentResolvedTargets({ experimentId })
            .promise();
          expect(resolvedTargets).toHaveLength(1);
        },
        is: atWork,
      },
    ],
  },
  {
    name: 'a PERCENT that comes to nothing',
    template: three(failFunctions, {
      targets: { functions: { ...functions, selectionMode: 'PERCENT(99)' } },
    }),
    moments: [
      { afterSeconds: 3, is: allCancelled, state: emptySet('functions') },
    ],
  },
  {
    name: 'more resources than the quota of an action allows',
    template: waiting({
      targets: {
        tasks: {
          resourceType: 'aws:ecs:task',
          resourceTags: { situation: 'tasks' },
          selectionMode: 'ALL',
        },
      },
      actions: {
        stop: { actionId: 'aws:ecs:stop-task', targets: { Tasks: 'tasks' } },
      },
    }),
    moments: [
      {
        afterSeconds: 10,
        is: { experiment: 'failed', stop: 'cancelled' },
        state: {
          status: 'failed',
          error: { code: 'QuotaExceededFailure', location: 'targets/tasks' },
        },
      },
    ],
  },
  {
    name: 'a preview',
    template: three(failFunctions, { roleArn: role('denied') }),
    actionsMode: 'skip-all',
    moments: [
      {
        afterSeconds: 10,
        act: async (test, id) => {
          const { experiment } = await test.fisV2
            .getExperiment({ id })
            .promise();
          expect(experiment?.experimentOptions?.actionsMode).toBe('skip-all');
          const { resolvedTargets } = await test.fisV2
            .listExperimentResolvedTargets({ experimentId: id })
            .promise();
          expect(resolvedTargets).toMatchObject([{ targetName: 'functions' }]);
        },
        is: {
          experiment: 'completed',
          fault: 'skipped',
          beside: 'skipped',
          later: 'skipped',
        },
      },
    ],
  },
  {
    name: 'a preview whose role cannot be assumed',
    template: three(failFunctions, { roleArn: role('stranger') }),
    actionsMode: 'skip-all',
    moments: tooEarly({ error: { code: 'AuthorizationFailure' } }),
  },
];
