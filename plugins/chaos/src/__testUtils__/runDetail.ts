import { RunDetail } from '@faultline/plugin-chaos-common';
import { groups } from './preview';
import { at, passedRun, run } from './service';

export const runDetail: RunDetail = {
  ...run,
  timeline: [
    {
      name: 'quiet',
      actionId: 'aws:fis:wait',
      text: 'Wait for 2 min',
      state: 'completed',
      reason: 'Action completed.',
      startedAt: at,
      endedAt: '2026-11-01T10:02:00.000Z',
      startAfter: [],
      plannedStart: 0,
      plannedEnd: 120,
    },
    {
      name: 'stop',
      actionId: 'aws:ecs:stop-task',
      text: 'Stop half of the tasks',
      state: 'pending',
      reason: '',
      startedAt: null,
      endedAt: null,
      startAfter: ['quiet'],
      plannedStart: 120,
      plannedEnd: 180,
    },
  ],
  groups,
  groupsFrom: 'aws',
  groupsAwaited: false,
  groupsMessage: '',
  halt: null,
  history: [
    {
      at,
      state: 'requested',
      reason: 'Game day',
      source: 'portal',
      userRef: 'user:default/amelie',
    },
    {
      at,
      state: 'running',
      reason: 'Experiment is running.',
      source: 'aws',
      userRef: null,
    },
  ],
  may: { start: true, stop: true },
};

/** The run once an alarm has ended it. */
export const stoppedDetail: RunDetail = {
  ...runDetail,
  ...passedRun,
  state: 'stopped',
  stateReason: 'Stop condition cart-5xx was triggered.',
  judgement: {
    verdict: 'failed',
    reason: 'stop_alarm_fired',
    text: 'A stop alarm fired, so AWS halted the experiment.',
  },
  halt: {
    alarms: [{ name: 'cart-5xx', at: '2026-11-01T10:03:00.000Z' }],
    text: 'Stopped by alarm cart-5xx, which went into ALARM at 10:03 UTC.',
    awaited: false,
  },
};
