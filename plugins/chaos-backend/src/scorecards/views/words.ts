import {
  formatDuration,
  LossReason,
  ModeScore,
  UncountedReason,
} from '@faultline/plugin-chaos-common';
import { RunRecord } from '../facts/RunRecord';

const DAY = 86_400_000;

/** Why a run earns nothing, as a sentence. */
export const UNCOUNTED_WORDS: Record<UncountedReason, string> = {
  preview: 'A preview injects nothing.',
  'not-conclusive':
    'It proved neither that the service held nor that it failed.',
  'no-stop-condition':
    'Nothing would have stopped it: it had no stop condition.',
  'too-short': 'Its fault was shorter than the standard asks for.',
  'too-small': 'It hit fewer resources than the standard asks for.',
};

/** What a run showed, as a sentence. */
export function runWords(run: RunRecord, objectiveSeconds: number): string {
  const { behaviour, recoverySeconds, verdict } = run;
  if (behaviour === 'held' && verdict === 'passed') return 'It held.';
  if (behaviour === 'recovered') {
    const time =
      recoverySeconds === null
        ? ''
        : ` in ${duration(recoverySeconds)} of ${duration(objectiveSeconds)}`;
    return verdict === 'passed'
      ? `It recovered${time}.`
      : `It recovered too late${time && `,${time}`}.`;
  }
  if (verdict === 'failed') return 'It did not recover.';
  return verdict === 'passed' ? 'It held.' : 'It proved nothing.';
}

/** Why points are missing, in some words. */
export function lossWords(
  reason: LossReason,
  { state, latest }: { state?: ModeScore['state']; latest?: RunRecord },
  now: number,
): string {
  const age = latest ? Math.floor((now - latest.endedAt) / DAY) : 0;
  const took = latest?.recoverySeconds;
  const words: Record<LossReason, string> = {
    untested: 'untested',
    // What is mended still counts among the latest runs.
    failed: state === 'failed' ? 'failed' : 'failed before',
    'recovered-late': 'recovered too late',
    'recovered-slowly':
      took === null || took === undefined
        ? 'recovered slowly'
        : `recovered in ${duration(took)}`,
    'no-alarm': 'no alarm rang in time',
    'not-production': 'proven outside production only',
    changed: 'something changed since it was proven',
    old: `proven ${age} d ago`,
  };
  return words[reason];
}

/**
 * Why a failure mode is in its state, as a sentence.
 *
 * @param runs - the latest that counts, and the latest that failed and is too
 * small to count
 */
export function whyWords(
  mode: ModeScore,
  { latest, failure }: { latest?: RunRecord; failure?: RunRecord },
  now: number,
): string {
  if (mode.waived) return 'A waiver takes it out of the score for now.';
  if (failure && mode.state === 'failed') {
    return `A run failed ${daysAgo(
      failure,
      now,
    )}. That takes points, although it was too small to earn any.`;
  }
  if (!latest) {
    return mode.uncounted.length > 0
      ? 'Nothing proves it: the runs there were earn nothing.'
      : 'Nothing was run that proves it.';
  }
  const when = daysAgo(latest, now);
  if (mode.state === 'failed') return `The latest run failed, ${when}.`;
  if (mode.state === 'passed') return `The latest run passed, ${when}.`;
  const changed = (mode.losses.changed ?? 0) > 0;
  return changed
    ? `The latest run passed ${when}, and something changed since.`
    : `The latest run passed, but ${when}.`;
}

function daysAgo({ endedAt }: RunRecord, now: number): string {
  const age = Math.max(0, Math.floor((now - endedAt) / DAY));
  return age === 0 ? 'today' : `${age} d ago`;
}

function duration(seconds: number): string {
  return formatDuration(Math.round(seconds));
}
