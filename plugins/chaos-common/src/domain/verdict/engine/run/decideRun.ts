import type { Verdict } from '../../Verdict';
import type { Behaviour, Reason, ReasonCode } from '../RunVerdict';
import { describeSignal } from '../words/describeSignal';
import { Blocker, findBlockers } from './findBlockers';
import { wasAborted } from './findNotes';
import { rateRecovery, RecoveryRating } from './rateRecovery';
import { RunFacts, steadySignals } from './RunFacts';

/** The verdict of a run without its notes and numbers. */
export interface Decision {
  verdict: Verdict;
  behaviour: Behaviour | null;
  reasons: Reason[];
}

function inconclusive(
  blockers: Blocker[],
  behaviour: Behaviour | null,
): Decision {
  const reasons = blockers.map(({ code, text }) => ({ code, text }));
  return { verdict: 'inconclusive', behaviour, reasons };
}

function findBroken(facts: RunFacts): Reason[] {
  return steadySignals(facts)
    .filter(({ verdict }) => verdict === 'not_recovered')
    .map(judged => {
      const { outcome } = judged;
      const relapsed = outcome?.deviated && outcome.ending === 'relapsed';
      const code: ReasonCode = relapsed ? 'relapsed' : 'not_recovered';
      return { code, text: describeSignal(judged, facts.exposure.from) };
    });
}

function findLost(facts: RunFacts): Reason[] {
  return steadySignals(facts)
    .filter(
      ({ reason, verdict }) =>
        reason === 'telemetry_lost' && verdict !== 'inconclusive',
    )
    .map(({ prepared }) => ({
      code: 'telemetry_lost',
      text: `${prepared.signal.id} and other signals stopped when the fault began: the service was gone.`,
    }));
}

function reasonsOf(
  ratings: RecoveryRating[],
  verdict: RecoveryRating['verdict'],
): Reason[] {
  return ratings
    .filter(rating => rating.verdict === verdict)
    .map(({ reason }) => reason);
}

function decideHeld(facts: RunFacts): Decision {
  if (wasAborted(facts)) {
    const text =
      'The service held until the experiment was stopped, which is no proof that it would have held to the end. Run it again in full.';
    return {
      verdict: 'inconclusive',
      behaviour: null,
      reasons: [{ code: 'aborted_by_guardrail', text }],
    };
  }
  const text = steadySignals(facts)
    .filter(({ verdict }) => verdict === 'held')
    .map(judged => describeSignal(judged, facts.exposure.from))
    .join(' ');
  return {
    verdict: 'passed',
    behaviour: 'held',
    reasons: [{ code: 'held', text }],
  };
}

/** Decides on a run whose fault took place, the gravest finding first. */
export function decideRun(facts: RunFacts): Decision {
  const { document, objective } = facts;
  const blockers = findBlockers(facts);
  if (blockers.some(({ voids }) => voids)) return inconclusive(blockers, null);

  const broken = findBroken(facts);
  const lost = findLost(facts);
  if (broken.length > 0) {
    return {
      verdict: 'failed',
      behaviour: 'not-recovered',
      reasons: [...broken, ...lost],
    };
  }
  const ratings = steadySignals(facts).flatMap(
    judged => rateRecovery(judged, document.experiment, objective) ?? [],
  );
  const behaviour = ratings.length > 0 ? 'recovered' : null;
  const failures = reasonsOf(ratings, 'failed');
  if (failures.length > 0) {
    return { verdict: 'failed', behaviour, reasons: [...failures, ...lost] };
  }
  if (blockers.length > 0) return inconclusive(blockers, null);
  const open = reasonsOf(ratings, 'inconclusive');
  if (open.length > 0) {
    return { verdict: 'inconclusive', behaviour, reasons: open };
  }
  return ratings.length > 0
    ? {
        verdict: 'passed',
        behaviour,
        reasons: [...reasonsOf(ratings, 'passed'), ...lost],
      }
    : decideHeld(facts);
}
