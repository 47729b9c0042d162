import type { Interval, SignalEvidence, SignalVerdict } from '../RunVerdict';
import { timeOf } from '../series/timeOf';
import type { JudgedSignal } from '../signal/JudgedSignal';
import { describeSignal } from '../words/describeSignal';

function around(seconds: number, period: number): Interval {
  return [Math.max(0, seconds - period), Math.max(0, seconds + period)];
}

function countGaps({ prepared }: JudgedSignal): number {
  const { values, windows } = prepared;
  let gaps = 0;
  for (let bin = windows.baselineFrom; bin < windows.end; bin += 1) {
    if (Number.isNaN(values[bin] ?? NaN)) gaps += 1;
  }
  return gaps;
}

function evidenceOf(judged: JudgedSignal): SignalEvidence {
  const { prepared, fit, outcome } = judged;
  const effect = judged.effect ?? judged.tolerated;
  // Adding zero turns -0, which JSON does not know, into 0.
  const orNull = (value: number | null | undefined) =>
    typeof value === 'number' && Number.isFinite(value) ? value + 0 : null;
  return {
    method: fit?.method ?? 'none',
    period: prepared.grid.period,
    center: orNull(fit?.center),
    scale: orNull(fit?.scale),
    limit: orNull(fit?.limit),
    placebos: fit?.placebos ?? 0,
    peak: orNull(fit?.peak),
    shift: orNull(effect?.shift),
    relativeShift: orNull(effect?.relative),
    superiority: orNull(effect?.superiority),
    phase: outcome?.deviated ? outcome.phase : null,
    hold: prepared.windows.hold * prepared.grid.period,
    gaps: countGaps(judged),
    policies: prepared.policies,
  };
}

/**
 * A judged signal as others see it: times instead of bins, and sentences.
 *
 * @param faultStart - since when it counts, in epoch seconds
 */
export function toSignalVerdict(
  judged: JudgedSignal,
  faultStart: number,
): SignalVerdict {
  const { prepared, outcome, verdict, reason, confidence } = judged;
  const { period } = prepared.grid;
  const detectedAt = outcome?.deviated
    ? timeOf(prepared, outcome.detection)
    : null;
  const recoveredAt =
    outcome?.deviated && outcome.ending === 'recovered'
      ? timeOf(prepared, outcome.recovery!)
      : null;
  return {
    id: prepared.signal.id,
    verdict,
    reason,
    detectedAt,
    recoveredAt,
    timeToDetectSeconds:
      detectedAt === null
        ? null
        : around(detectedAt + period - faultStart, period),
    timeToRecoverSeconds:
      detectedAt === null || recoveredAt === null
        ? null
        : around(recoveredAt - detectedAt, period),
    confidence,
    text: describeSignal(judged, faultStart),
    evidence: evidenceOf(judged),
  };
}
