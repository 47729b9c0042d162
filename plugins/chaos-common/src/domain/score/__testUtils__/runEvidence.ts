import { FailureMode } from '../../failureModes';
import { RunEvidence } from '../RunEvidence';

export const DAY = 86_400_000;
export const NOW = Date.parse('2026-11-05T12:00:00Z');

let made = 0;

/** A run that held, long and big enough for every standard. */
export function runEvidence(
  mode: FailureMode,
  daysAgo: number,
  change: Partial<RunEvidence> = {},
): RunEvidence {
  made++;
  return {
    runId: `run-${made}`,
    templateKey: mode,
    modes: [mode],
    endedAt: NOW - daysAgo * DAY,
    verdict: 'passed',
    behaviour: 'held',
    recoverySeconds: null,
    recoveryObjectiveSeconds: 600,
    alarmMissed: false,
    hasStopCondition: true,
    faultSeconds: 1_800,
    percent: 50,
    production: true,
    templateChanged: false,
    targetsDrifted: false,
    deployedAt: null,
    ...change,
  };
}
