import { timeOf } from '../series/timeOf';
import type { JudgedSignal } from '../signal/JudgedSignal';
import { formatSeconds } from './formatSeconds';
import { formatValue } from './formatValue';

function measure({ fit }: JudgedSignal): string {
  if (!fit || fit.method === 'ratio') return '';
  if (fit.method === 'contract') return '';
  const source =
    fit.placebos > 0
      ? `set by ${fit.placebos} quiet windows of its past`
      : 'without history to set it';
  return ` (${fit.peak?.toFixed(1)} scales; limit ${fit.limit?.toFixed(
    1,
  )}, ${source})`;
}

function promise({ prepared }: JudgedSignal): string {
  const { threshold } = prepared.signal;
  return threshold
    ? `the promised ${threshold.op} ${formatValue(
        prepared.signal,
        threshold.value,
      )}`
    : '';
}

function heldText(judged: JudgedSignal): string {
  const { prepared, fit, tolerated } = judged;
  const { id } = prepared.signal;
  if (!fit) return `${id} held.`;
  if (tolerated) {
    const value = formatValue(prepared.signal, tolerated.typical);
    return `${id} went to ${value} and stayed within ${promise(judged)}.`;
  }
  if (fit.method === 'contract') return `${id} kept ${promise(judged)}.`;
  const usual = formatValue(prepared.signal, fit.center);
  return `${id} stayed near its usual ${usual}${measure(judged)}.`;
}

function changeText(judged: JudgedSignal): string {
  const { prepared, fit, effect } = judged;
  const { id } = prepared.signal;
  if (!effect || !fit) return `${id} stopped reporting`;
  const from = formatValue(prepared.signal, fit.center);
  const to = formatValue(prepared.signal, effect.typical);
  const verb = effect.shift >= 0 ? 'rose' : 'fell';
  const share =
    effect.relative === null || prepared.counts
      ? ''
      : `, ${effect.shift >= 0 ? '+' : ''}${Math.round(
          effect.relative * 100,
        )} %`;
  return `${id} ${verb} from ${from} to ${to}${share}${measure(judged)}`;
}

/** A signal's verdict as a sentence with its numbers. */
export function describeSignal(judged: JudgedSignal, faultStart: number) {
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
      return `${change}, recovered, and then broke again.`;
    case 'not_recovered':
      return `${change} and did not recover while it was watched.`;
    default:
      return `${change}; the data ends too early to tell whether it recovered. Fetch a longer recovery window and judge again.`;
  }
}
