import {
  INCONCLUSIVE_REASONS,
  InconclusiveReason,
  Reason,
} from '../RunVerdict';
import type { JudgedSignal } from '../signal/JudgedSignal';
import { describeSignal } from '../words/describeSignal';
import { checkOnset } from './checkOnset';
import { guardrails, RunFacts, steadySignals } from './RunFacts';

/** Why a run cannot be judged, or not yet. */
export interface Blocker extends Reason {
  code: InconclusiveReason;
  /** Whether it also voids a failure: nothing can be said at all. */
  voids: boolean;
}

const VOIDING: readonly InconclusiveReason[] = [
  'no_traffic',
  'baseline_unhealthy',
  'fault_not_observed',
  'exposure_too_short',
];

function isInconclusive(code: string | null): code is InconclusiveReason {
  return INCONCLUSIVE_REASONS.some(reason => reason === code);
}

/** A noisy metric is left out where others speak, unless it must speak. */
function mayBeLeftOut(judged: JudgedSignal, all: JudgedSignal[]): boolean {
  return (
    judged.reason === 'too_noisy' &&
    !judged.prepared.signal.critical &&
    all.some(({ verdict }) => verdict !== 'inconclusive')
  );
}

function blockerOf(judged: JudgedSignal, faultStart: number): Blocker[] {
  if (judged.verdict !== 'inconclusive' || !isInconclusive(judged.reason)) {
    return [];
  }
  const code = judged.reason;
  const text = describeSignal(judged, faultStart);
  return [{ code, text, voids: VOIDING.includes(code) }];
}

/** All reasons not to judge, in the order in which they are looked at. */
export function findBlockers(facts: RunFacts): Blocker[] {
  const steady = steadySignals(facts);
  const broken = guardrails(facts).filter(
    ({ reason }) => reason === 'baseline_unhealthy',
  );
  const relevant = [
    ...steady.filter(judged => !mayBeLeftOut(judged, steady)),
    ...broken,
  ];
  const found = relevant.flatMap(judged =>
    blockerOf(judged, facts.exposure.from),
  );
  if (steady.length === 0) {
    found.push({
      code: 'no_data',
      text: 'No signal says what the steady state is. Name at least one metric or alarm of the service.',
      voids: true,
    });
  }
  const onset = checkOnset(facts);
  if (onset) found.push({ ...onset, voids: true });
  const order = ({ code }: Blocker) => INCONCLUSIVE_REASONS.indexOf(code);
  return found.sort((a, b) => order(a) - order(b));
}
