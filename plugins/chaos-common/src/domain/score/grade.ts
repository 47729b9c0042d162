import type { ModeScore } from './scoreService';

/** The grades, best first. @public */
export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;

/** @public */
export type Grade = (typeof GRADES)[number];

/** Why a grade is not better than it is. @public */
export interface GradeCap {
  mode: ModeScore['mode'];
  /** The best grade that is left. */
  grade: Grade;
  reason: 'critical-failed' | 'critical-untested';
}

/** The lowest score of each grade, in tenths of a point. */
const FROM: readonly (readonly [Grade, number])[] = [
  ['A', 850],
  ['B', 700],
  ['C', 500],
  ['D', 300],
  ['E', 0],
];

/**
 * The grade of a score. A needs every critical failure mode survived; a critical
 * one that failed leaves C at best.
 */
export function capGrade(
  tenths: number,
  modes: readonly ModeScore[],
): { grade: Grade; caps: GradeCap[] } {
  const caps = modes
    .filter(({ critical }) => critical)
    .flatMap<GradeCap>(({ mode, state }) => {
      if (state === 'failed') {
        return [{ mode, grade: 'C', reason: 'critical-failed' }];
      }
      return state === 'untested'
        ? [{ mode, grade: 'B', reason: 'critical-untested' }]
        : [];
    });
  const earned = FROM.find(([, from]) => tenths >= from)?.[0] ?? 'E';
  const worst = [earned, ...caps.map(({ grade }) => grade)].sort().pop();
  return { grade: worst ?? earned, caps };
}
