import { EvidenceVerdict } from '@faultline/plugin-chaos-common';
import { Measured } from './RunRecord';

/** What the verdict of a run tells of times. Undefined without a verdict. */
export function measuredBy(
  verdict: EvidenceVerdict | null,
): Measured | undefined {
  return verdict
    ? {
        recoverySeconds: verdict.timeToRecoverSeconds?.[1] ?? null,
        objectiveSeconds: verdict.recoveryObjectiveSeconds,
        alarmSeconds: verdict.timeToDetectByAlarmSeconds,
      }
    : undefined;
}
