import type { Reason, ReasonCode } from '../RunVerdict';
import type { PreparedSignal } from '../series/prepareSignal';
import type { JudgedSignal } from '../signal/JudgedSignal';
import { describeSignal } from '../words/describeSignal';
import { formatSeconds } from '../words/formatSeconds';
import { lateBy } from './checkOnset';
import { guardrails, RunFacts, steadySignals } from './RunFacts';

/** Whether something meant to protect the service ended the run or broke. */
export function wasAborted(facts: RunFacts): boolean {
  return (
    facts.document.experiment.state === 'stopped' ||
    guardrails(facts).some(
      ({ prepared, outcome }) =>
        prepared.signal.threshold !== undefined && outcome?.deviated === true,
    )
  );
}

const NOTE_WORDS: Partial<Record<ReasonCode, string>> = {
  low_sample: 'had too few requests for its percentile',
  spiky: 'deviated in single values only',
  deviated_after_fault: 'deviated only after the fault had ended',
  degraded_within_tolerance: 'got clearly worse but kept to its threshold',
  short_recovery: 'was hardly watched after the fault; fetch a longer window',
};

function noteWords(code: ReasonCode, { grid }: PreparedSignal): string {
  return code === 'few_bins'
    ? `has few values during the fault, as there is one every ${formatSeconds(
        grid.period,
      )} only`
    : NOTE_WORDS[code] ?? code;
}

function signalNotes({ prepared, notes }: JudgedSignal): Reason[] {
  return notes.map(code => ({
    code,
    text: `${prepared.signal.id} ${noteWords(code, prepared)}.`,
  }));
}

function failbackNotes({ signals }: RunFacts): Reason[] {
  return signals
    .filter(
      ({ prepared, verdict }) =>
        prepared.signal.role === 'traffic' && verdict === 'not_recovered',
    )
    .map(({ prepared }) => ({
      code: 'failback_pending',
      text: `${prepared.signal.id} is not back at its usual level: traffic has not returned yet.`,
    }));
}

function leftOut(facts: RunFacts): Reason[] {
  return steadySignals(facts)
    .filter(({ reason }) => reason === 'too_noisy')
    .map(judged => ({
      code: 'too_noisy',
      text: describeSignal(judged, facts.exposure.from),
    }));
}

function confounders(facts: RunFacts): Reason[] {
  if (facts.confounders.length === 0) return [];
  const happened = facts.confounders.map(what => `${what}.`).join(' ');
  return [
    {
      code: 'confounded_by',
      text: `${happened} What was seen may not come from the fault alone. Run it again when nothing else happens.`,
    },
  ];
}

/** What is worth knowing beside the verdict. */
export function findNotes(facts: RunFacts): Reason[] {
  const notes: Reason[] = [];
  if (wasAborted(facts)) {
    notes.push({
      code: 'aborted_by_guardrail',
      text: 'The experiment was stopped, or a guardrail broke, before it could end by itself.',
    });
  }
  if (!facts.onset.configured) {
    notes.push({
      code: 'fault_unverified',
      text: 'No signal proves that the fault was felt. Add one that the fault acts on directly, such as the CPU of its targets.',
    });
  }
  notes.push(...confounders(facts));
  const late = lateBy(facts);
  if (late > 0) {
    notes.push({
      code: 'late_onset',
      text: `The fault showed ${formatSeconds(
        late,
      )} after it was started; times count from there.`,
    });
  }
  return [
    ...notes,
    ...steadySignals(facts).flatMap(signalNotes),
    ...leftOut(facts),
    ...failbackNotes(facts),
  ];
}
