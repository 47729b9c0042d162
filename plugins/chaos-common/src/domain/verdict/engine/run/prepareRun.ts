import type { RunDocument, Sample, Signal } from '../document/RunDocument';
import { fillMissing } from '../series/fillMissing';
import { PreparedSignal, prepareSignal } from '../series/prepareSignal';
import { Exposure, findEnd } from '../series/Windows';

function latest(samples: readonly Sample[] = []): number {
  let last = -Infinity;
  for (const [time, value] of samples) {
    if (value !== null && Number.isFinite(value) && time > last) last = time;
  }
  return last;
}

function lastTime(signals: Signal[]): number {
  return Math.max(
    ...signals.map(({ points, denominator }) =>
      Math.max(latest(points), latest(denominator)),
    ),
  );
}

/** All signals of a run on their bins, gaps filled where that is honest. */
export function prepareRun(
  document: RunDocument,
  exposure: Exposure,
): PreparedSignal[] {
  const end = findEnd(document, exposure, lastTime(document.signals));
  const all = document.signals.map(signal =>
    prepareSignal(signal, { document, exposure, end }),
  );
  return all.map(prepared => fillMissing(prepared, all));
}
