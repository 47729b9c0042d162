import { partly } from '../calls/Case';
import { shareOfPercent } from '../faults/parameters';
import type { Effect, EffectOf } from './Effect';

type Parameters = Readonly<Record<string, string>>;

export function cpuStress(parameters: Parameters): Effect {
  return { cpu: shareOfPercent(parameters, 'percent', 100) };
}

export function memoryStress(parameters: Parameters): Effect {
  return { memory: shareOfPercent(parameters, 'percent', 80) };
}

/** Busy disks make calls wait, and cost some processor time. */
export function ioStress(parameters: Parameters): Effect {
  const load = shareOfPercent(parameters, 'percent', 80);
  return { cpu: load * 0.3, cases: partly(0.5, { addMs: 80 * load }) };
}

/** A full disk breaks what has to write. */
export function diskFill(parameters: Parameters): Effect {
  const fill = shareOfPercent(parameters, 'percent', 95);
  return { cases: partly(fill >= 0.95 ? 0.3 : 0, { outcome: '5xx' }) };
}

/** The effect while the fault lasts. */
export function whileActive(
  effect: (parameters: Parameters) => Effect,
): EffectOf {
  return ({ fault, isActive }) =>
    isActive ? effect(fault.parameters) : undefined;
}
