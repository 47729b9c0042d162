import { ACCOUNT, ALARM, ALARM_ARN } from '../templates';
import { setAlarm, engageLever } from './acts';
import { three, failFunctions, guard, role } from './parts';
import { threeCancelled, atWork, tooEarly } from './states';
import type { Situation } from './Situation';

/** What an experiment meets before it may run. */
export const preventedSituations: readonly Situation[] = [
  {
    name: 'a stop alarm that is in ALARM at the start',
    template: three(failFunctions, guard),
    before: setAlarm('ALARM'),
    moments: tooEarly({
      reason: `Experiment could not be started: stop condition alarm ${ALARM} is in ALARM state.`,
      error: {
        accountId: ACCOUNT,
        code: 'ConfigurationFailure',
        location: 'stopConditions',
      },
    }),
  },
  {
    name: 'one of several stop alarms in ALARM at the start',
    template: three(failFunctions, {
      stopConditions: [
        {
          source: 'aws:cloudwatch:alarm',
          value: ALARM_ARN.replace(ALARM, 'orders-health'),
        },
        ...guard.stopConditions,
      ],
    }),
    before: setAlarm('ALARM'),
    moments: tooEarly({ error: { code: 'ConfigurationFailure' } }),
  },
  {
    name: 'a stop alarm with too little data at the start',
    template: three(failFunctions, guard),
    before: setAlarm('INSUFFICIENT_DATA'),
    moments: [{ afterSeconds: 10, is: atWork }],
  },
  {
    name: 'a stop alarm that does not exist',
    template: three(failFunctions, {
      stopConditions: [
        { source: 'aws:cloudwatch:alarm', value: `${ALARM_ARN}-gone` },
      ],
    }),
    moments: tooEarly({
      error: { code: 'ConfigurationFailure', location: 'stopConditions' },
    }),
  },
  {
    name: 'a role that may not look at alarms',
    template: three(failFunctions, { ...guard, roleArn: role('blind') }),
    moments: tooEarly({
      error: { code: 'AuthorizationFailure', location: 'stopConditions' },
    }),
  },
  {
    name: 'a role that cannot be assumed',
    template: three(failFunctions, { roleArn: role('stranger') }),
    moments: tooEarly({
      error: {
        accountId: ACCOUNT,
        code: 'AuthorizationFailure',
        location: 'roleArn',
      },
    }),
  },
  {
    name: 'the safety lever engaged before the start',
    template: three(failFunctions),
    before: engageLever,
    moments: [
      {
        afterSeconds: 10,
        is: threeCancelled,
        state: {
          status: 'cancelled',
          reason: 'Experiment cancelled: safety lever is engaged.',
        },
      },
    ],
  },
];
