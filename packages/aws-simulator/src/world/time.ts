/** The world is computed in steps of this length. */
export const STEP_MS = 10_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
/** After this time a fault that has ended has no more consequences. */
export const AFTERMATH_MS = 30 * MINUTE_MS;
