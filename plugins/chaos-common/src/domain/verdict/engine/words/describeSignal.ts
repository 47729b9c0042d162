import { breaksContract } from '../contract/trackContract';
import type { PreparedSignal } from '../series/prepareSignal';
import { timeOf } from '../series/timeOf';
import type { JudgedSignal } from '../signal/JudgedSignal';
import { describeThreshold } from './describeThreshold';
import { formatNumber } from './formatNumber';
import { formatSeconds } from './formatSeconds';
import { formatValue } from './formatValue';

/** Times as much from which on a percentage says little. */
const MANIFOLD = 10;

/** How often something is its usual swing: "2.4 times", "58 times". */
function swings(times: number): string {
  const rounded = times < 10 ? Math.round(times * 10) / 10 : Math.round(times);
  return `${formatNumber(rounded)} ${rounded === 1 ? 'time' : 'times'}`;
}

/** How far out a signal was for what is usual, and what set the limit. */
function measure({ fit }: JudgedSignal): string {
  if (!fit || fit.method !== 'band' || fit.limit === null) return '';
  const source =
    fit.placebos > 0
      ? `as ${fit.placebos} quiet stretches of its past show`
      : 'as experience says, for lack of history';
  const limit = `more than ${swings(
    fit.limit,
  )}, or less for longer, counts as a change, ${source}`;
  const peak = fit.peak ?? 0;
  return Number.isFinite(peak) && peak > 0
    ? ` (${swings(peak)} its usual swing; ${limit})`
    : ` (${limit})`;
}

/**
 * A value as its threshold speaks of it: counts are kept as shares of what was
 * bad, even where a share of good ones is promised.
 */
function showPromised({ prepared }: JudgedSignal, value: number): string {
  const ofGood = prepared.counts && prepared.signal.direction === 'down';
  return formatValue(prepared, ofGood ? 1 - value : value);
}

/** Whether a value lies beyond the threshold, however briefly. */
function breaksItsPromise({ signal, counts }: PreparedSignal, value: number) {
  return (
    signal.threshold !== undefined &&
    !counts &&
    breaksContract(signal.threshold, value)
  );
}

function heldText(judged: JudgedSignal): string {
  const { prepared, fit, tolerated } = judged;
  const { id } = prepared.signal;
  if (!fit) return `${id} held.`;
  const usual = formatValue(prepared, fit.center);
  const threshold = `its threshold of ${describeThreshold(prepared)}`;
  if (tolerated) {
    const before = showPromised(judged, fit.center);
    const value = showPromised(judged, tolerated.typical);
    return breaksItsPromise(prepared, tolerated.typical)
      ? `${id} went from ${before} to ${value}, too briefly to break ${threshold}.`
      : `${id} went from ${before} to ${value}, still within ${threshold}.`;
  }
  if (fit.method === 'contract') return `${id} kept to ${threshold}.`;
  return fit.method === 'ratio'
    ? `${id}: bad events stayed near their usual ${usual} of all.`
    : `${id} stayed near its usual ${usual}${measure(judged)}.`;
}

/** By how much a value changed, where the values themselves do not tell. */
function shareText({ prepared, effect }: JudgedSignal): string {
  const relative = effect?.relative ?? null;
  if (relative === null || prepared.signal.unit === '%') return '';
  if (relative >= MANIFOLD - 1) {
    return `, ${formatNumber(Math.round(1 + relative))} times as much`;
  }
  const percent = Math.round(relative * 100);
  return percent === 0
    ? ''
    : `, ${percent > 0 ? '+' : '−'}${Math.abs(percent)} %`;
}

function changeText(judged: JudgedSignal): string {
  const { prepared, fit, effect } = judged;
  const { id } = prepared.signal;
  if (!effect || !fit) return `${id} stopped reporting`;
  const verb = (up: boolean) => (up ? 'rose' : 'fell');
  const rises = effect.shift >= 0;
  if (fit.method === 'contract') {
    const from = showPromised(judged, fit.center);
    const to = showPromised(judged, effect.typical);
    const turned = prepared.counts && prepared.signal.direction === 'down';
    return `${id} ${verb(
      turned ? !rises : rises,
    )} from ${from} to ${to}, beyond its threshold of ${describeThreshold(
      prepared,
    )},`;
  }
  const from = formatValue(prepared, fit.center);
  const to = formatValue(prepared, effect.typical);
  if (fit.method === 'ratio') {
    return `${id}: bad events ${verb(rises)} from ${from} to ${to} of all`;
  }
  const share = shareText(judged);
  return `${id} ${verb(rises)} from ${from} to ${to}${share}${measure(judged)}`;
}

/** A signal's verdict as a sentence with its numbers. */
export function describeSignal(
  judged: JudgedSignal,
  faultStart: number,
): string {
  const { prepared, outcome, refusal } = judged;
  if (refusal) return refusal;
  if (!outcome?.deviated) return heldText(judged);
  const at = timeOf(prepared, outcome.detection) - faultStart;
  const onset =
    at <= 0
      ? 'as the fault started'
      : `${formatSeconds(at)} after the fault started`;
  const change = `${changeText(judged)} ${onset}`;
  switch (outcome.ending) {
    case 'recovered': {
      const took =
        timeOf(prepared, outcome.recovery!) -
        timeOf(prepared, outcome.detection);
      return `${change} and recovered after ${formatSeconds(took)}.`;
    }
    case 'relapsed':
      return `${change}, recovered, and then deviated again.`;
    case 'not_recovered':
      return `${change} and did not recover while it was watched.`;
    default:
      return `${change}; the data ends too early to tell whether it recovered. Fetch a longer recovery window and judge again.`;
  }
}
