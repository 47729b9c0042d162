export const HEAT_LEVELS = ['none', 'some', 'half', 'most'] as const;
export type HeatLevel = (typeof HEAT_LEVELS)[number];

const HALF = 0.5;
const MOST = 0.85;

/** How much of what applies was passed, in four steps. */
export function heatLevel(passed: number, applies: number): HeatLevel {
  const share = passed / applies;
  if (share >= MOST) return 'most';
  if (share >= HALF) return 'half';
  return passed > 0 ? 'some' : 'none';
}
