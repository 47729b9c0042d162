import { waiting } from '../templates';
import { setAlarm, engageLever, stop } from './acts';
import { three, failFunctions, guard } from './parts';
import { allCancelled, atWork, onTheWayDown, stopped } from './states';
import type { Situation } from './Situation';

/** What ends an experiment early. */
export const stoppedSituations: readonly Situation[] = [
  {
    name: 'StopExperiment while it initiates',
    template: three(failFunctions),
    moments: [
      {
        afterSeconds: 1,
        act: stop,
        is: {
          experiment: 'stopping',
          fault: 'cancelled',
          beside: 'cancelled',
          later: 'cancelled',
        },
        state: { status: 'stopping', reason: 'Stopping Experiment.' },
      },
      {
        afterSeconds: 1,
        is: { ...allCancelled, experiment: 'stopped' },
        state: { status: 'stopped', reason: 'Experiment stopped.' },
      },
    ],
  },
  {
    name: 'StopExperiment while it runs',
    template: three(failFunctions),
    moments: [
      { afterSeconds: 30, is: atWork },
      {
        afterSeconds: 0,
        act: stop,
        is: onTheWayDown,
        state: { status: 'stopping', reason: 'Stopping Experiment.' },
      },
      { afterSeconds: 3, is: stopped },
    ],
  },
  {
    name: 'StopExperiment before a post action, which is run first',
    template: waiting({
      targets: {
        nodes: {
          resourceType: 'aws:ec2:instance',
          resourceTags: { 'FIS-Ready': 'True' },
          selectionMode: 'ALL',
        },
      },
      actions: {
        stop: {
          actionId: 'aws:ec2:stop-instances',
          parameters: { startInstancesAfterDuration: 'PT5M' },
          targets: { Instances: 'nodes' },
        },
      },
    }),
    moments: [
      {
        afterSeconds: 30,
        act: stop,
        is: { experiment: 'stopping', stop: 'stopping' },
      },
      { afterSeconds: 14, is: { experiment: 'stopping', stop: 'stopping' } },
      { afterSeconds: 1, is: { experiment: 'stopped', stop: 'stopped' } },
    ],
  },
  {
    name: 'StopExperiment on one that is stopping',
    template: three(failFunctions),
    moments: [
      { afterSeconds: 30, act: stop, is: onTheWayDown },
      { afterSeconds: 1, act: stop, is: onTheWayDown },
      { afterSeconds: 2, is: stopped },
    ],
  },
  {
    name: 'StopExperiment on one that has ended',
    template: waiting(),
    moments: [
      { afterSeconds: 600, is: { experiment: 'completed', wait: 'completed' } },
      {
        afterSeconds: 0,
        act: (test, id) =>
          expect(stop(test, id)).rejects.toMatchObject({
            code: 'ValidationException',
            statusCode: 400,
          }),
        is: { experiment: 'completed', wait: 'completed' },
      },
    ],
  },
  {
    name: 'a stop alarm that fires while it runs',
    template: three(failFunctions, guard),
    moments: [
      { afterSeconds: 30, act: setAlarm('ALARM'), is: atWork },
      { afterSeconds: 0.9, is: atWork },
      {
        afterSeconds: 1.1,
        is: onTheWayDown,
        state: {
          status: 'stopping',
          reason: 'Experiment halted by stop condition.',
        },
      },
      {
        afterSeconds: 3,
        is: stopped,
        state: {
          status: 'stopped',
          reason: 'Experiment halted by stop condition.',
        },
      },
    ],
  },
  {
    name: 'the safety lever engaged while it runs',
    template: three(failFunctions),
    moments: [
      {
        afterSeconds: 30,
        act: async test => {
          const { safetyLever } = await engageLever(test);
          expect(safetyLever?.state?.status).toBe('engaging');
        },
        is: onTheWayDown,
      },
      {
        afterSeconds: 3,
        act: async test => {
          const { safetyLever } = await test.fisV2
            .getSafetyLever({ id: 'default' })
            .promise();
          expect(safetyLever?.state?.status).toBe('engaged');
        },
        is: stopped,
      },
    ],
  },
];
