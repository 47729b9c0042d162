import type { InconclusiveReason, Reason } from '../RunVerdict';
import { LAG_SECONDS } from '../series/Windows';
import { formatSeconds } from '../words/formatSeconds';
import type { RunFacts } from './RunFacts';

const ENOUGH_EXPOSURE = 0.5;

/** Seconds by which the fault showed later than it may; 0 when in time. */
export function lateBy({ onset, exposure, document }: RunFacts): number {
  if (onset.time === null) return 0;
  const allowed = LAG_SECONDS + document.period;
  const late = onset.time - exposure.from;
  return late > allowed ? late : 0;
}

/** Refuses a run whose fault was not felt, or not for long enough. */
export function checkOnset(
  facts: RunFacts,
): (Reason & { code: InconclusiveReason }) | undefined {
  const { onset, exposure } = facts;
  if (onset.configured && onset.time === null) {
    return {
      code: 'fault_not_observed',
      text: 'No evidence signal moved while the fault lasted, so it is not known that it hit anything. Check the targets of the experiment and that the evidence signals belong to them.',
    };
  }
  const late = lateBy(facts);
  const planned = exposure.to - exposure.from;
  if (late > 0 && planned - late < ENOUGH_EXPOSURE * planned) {
    return {
      code: 'exposure_too_short',
      text: `The fault showed ${formatSeconds(
        late,
      )} late and so was there for ${formatSeconds(
        Math.max(0, planned - late),
      )} of its ${formatSeconds(
        planned,
      )} only. Let it last at least ${formatSeconds(planned + late)}.`,
    };
  }
  return undefined;
}
