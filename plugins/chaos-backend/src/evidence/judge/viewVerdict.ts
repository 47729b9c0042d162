import {
  EvidenceVerdict,
  RunDocument,
  RunVerdict,
  SignalVerdict,
} from '@faultline/plugin-chaos-common';
import { adviceFor } from './adviceFor';

type Interval = [number, number];

function steadyOf(document: RunDocument, verdict: RunVerdict): SignalVerdict[] {
  const steady = new Set(
    document.signals
      .filter(({ role }) => role === 'steadyState')
      .map(({ id }) => id),
  );
  return verdict.signals.filter(({ id }) => steady.has(id));
}

function best(
  intervals: (Interval | null)[],
  better: (a: Interval, b: Interval) => boolean,
): Interval | null {
  return intervals.reduce<Interval | null>(
    (found, each) => (each && (!found || better(each, found)) ? each : found),
    null,
  );
}

/** What the engine said, with the times over all signals and what to do. */
export function viewVerdict(options: {
  document: RunDocument;
  verdict: RunVerdict;
  objectiveSeconds: number;
  /** When the first alarm of the run rang, in epoch seconds. */
  alarmAt: number | null;
}): EvidenceVerdict {
  const { document, verdict, objectiveSeconds, alarmAt } = options;
  const { faultStart } = document.experiment;
  const steady = steadyOf(document, verdict);
  return {
    verdict: verdict.verdict,
    behaviour: verdict.behaviour,
    confidence: verdict.confidence,
    reasons: verdict.reasons.map(({ code, text }) => ({
      code,
      text,
      advice: adviceFor(code),
    })),
    timeToDetectSeconds: best(
      steady.map(each => each.timeToDetectSeconds),
      (a, b) => a[0] < b[0],
    ),
    timeToDetectByAlarmSeconds:
      alarmAt !== null && faultStart !== null ? alarmAt - faultStart : null,
    timeToRecoverSeconds: best(
      steady.map(each => each.timeToRecoverSeconds),
      (a, b) => a[1] > b[1],
    ),
    recoveryObjectiveSeconds: objectiveSeconds,
    engine: verdict.engine,
  };
}
