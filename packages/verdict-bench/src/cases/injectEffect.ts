import type { BenchCase } from './BenchCase';
import type { QuietWindow } from './quietWindows';
import type { Random } from './random';

/** A known change of a metric. */
export interface Effect {
  name: string;
  /** The changed value for a strength between 0 and 1. */
  apply(value: number, strength: number): number;
}

/** How an effect comes and goes, in bins from the start of the fault. */
export interface Course {
  onset: number;
  /** First bin without any effect; null when it stays. */
  gone: number | null;
  /** Bins that coming and going take; 0 for a step. */
  ramp: number;
}

export const multiply = (factor: number): Effect => ({
  name: `×${factor}`,
  apply: (value, strength) => value * (1 + (factor - 1) * strength),
});

export const add = (points: number): Effect => ({
  name: `${points > 0 ? '+' : ''}${points} points`,
  apply: (value, strength) =>
    Math.min(100, Math.max(0, value + points * strength)),
});

/** Strength of an effect in a bin. */
export function strengthAt({ onset, gone, ramp }: Course, bin: number): number {
  if (bin < onset || (gone !== null && bin >= gone)) return 0;
  const coming = ramp === 0 ? 1 : (bin - onset + 1) / (ramp + 1);
  const going = ramp === 0 || gone === null ? 1 : (gone - bin) / (ramp + 1);
  return Math.min(1, coming, going);
}

/** A course that recovers around the end of the fault, or never. */
export function drawCourse(
  random: Random,
  options: { fault: number; recovery: number; ramp: number; recovers: boolean },
): Course {
  const { fault, recovery, ramp, recovers } = options;
  const onset = random.pick([0, 0, 1]);
  const earliest = onset + 4 + 2 * ramp;
  const latest = fault + Math.floor(recovery / 2);
  const room = Math.max(1, latest - earliest);
  const gone = recovers ? earliest + Math.floor(random.uniform() * room) : null;
  return { onset, gone, ramp };
}

/** A quiet window with an effect put on it, and so with exact labels. */
export function injectEffect(
  window: QuietWindow,
  effect: Effect,
  course: Course,
): Pick<BenchCase, 'fault' | 'recovery' | 'recoversAfter' | 'deviatesAfter'> {
  const length = window.fault.length;
  const changed = [...window.fault, ...window.recovery].map((value, bin) =>
    value === null ? null : effect.apply(value, strengthAt(course, bin)),
  );
  return {
    fault: changed.slice(0, length),
    recovery: changed.slice(length),
    deviatesAfter: course.onset,
    recoversAfter: course.gone,
  };
}
