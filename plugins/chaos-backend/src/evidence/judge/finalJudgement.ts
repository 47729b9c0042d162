import { Judgement, RunVerdict } from '@faultline/plugin-chaos-common';
import { StoredRun } from '../../database/RunStore';

/** Reasons that say the stop alarm cannot be trusted either. */
const VOIDING = [
  'experiment_not_run',
  'no_traffic',
  'baseline_unhealthy',
  'baseline_drifting',
];

/** Verdicts that FIS's state alone decides: nothing was injected. */
const DECIDED = ['preview', 'not_run', 'cancelled', 'nothing_hit'];

/** Whether signals can say anything about a run. */
export function isOpen(judgement: Judgement | null): boolean {
  return judgement === null || !DECIDED.includes(judgement.reason);
}

/** The judgement of a run from what its signals said. */
export function finalJudgement(run: StoredRun, verdict: RunVerdict): Judgement {
  const [first, second] = verdict.reasons;
  const judged: Judgement = {
    verdict: verdict.verdict,
    reason: first?.code ?? 'no_data',
    text: [first?.text, verdict.verdict === 'failed' ? second?.text : undefined]
      .filter(Boolean)
      .join(' '),
    behaviour: verdict.behaviour,
    confidence: verdict.confidence,
  };
  // The alarm that halted it is a broken promise, whatever else is known.
  const halted = run.judgement?.reason === 'stop_alarm_fired';
  const kept =
    halted && judged.verdict !== 'failed' && !VOIDING.includes(judged.reason);
  return kept && run.judgement
    ? { ...run.judgement, behaviour: null, confidence: verdict.confidence }
    : judged;
}

/** The judgement of a run of which no signal was or can be read. */
export function withoutSignals(run: StoredRun, why: string): Judgement {
  if (run.judgement?.reason === 'stop_alarm_fired') {
    return { ...run.judgement, behaviour: null };
  }
  return {
    verdict: 'inconclusive',
    reason: 'no_data',
    text: `Nobody knows if the service held: ${why}`,
    behaviour: null,
    confidence: 'low',
  };
}
