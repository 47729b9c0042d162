import { Confidence, CONFIDENCES, ReasonCode } from '../RunVerdict';
import type { Decision } from './decideRun';
import { RunFacts, steadySignals } from './RunFacts';

const CAPS: Partial<Record<ReasonCode, Confidence>> = {
  aborted_by_guardrail: 'medium',
  late_onset: 'low',
  confounded_by: 'low',
  too_noisy: 'medium',
};

function least(all: Confidence[]): Confidence {
  const lowest = Math.min(
    CONFIDENCES.length - 1,
    ...all.map(one => CONFIDENCES.indexOf(one)),
  );
  return CONFIDENCES[lowest] ?? 'low';
}

/** How much the verdict of a run can be trusted. */
export function rateRun(
  facts: RunFacts,
  decision: Decision,
  notes: ReasonCode[],
): Confidence {
  if (decision.verdict === 'inconclusive') return 'low';
  const ratings = steadySignals(facts)
    .filter(({ verdict }) => verdict !== 'inconclusive')
    .map(({ confidence }) => confidence);
  const caps = notes.flatMap(code => CAPS[code] ?? []);
  // A deviation at the time of the fault is evidence of its own.
  const unverified: Confidence =
    decision.behaviour === 'held' ? 'low' : 'medium';
  if (notes.includes('fault_unverified')) caps.push(unverified);
  return least([...ratings, ...caps]);
}
