import type { PreparedSignal } from './prepareSignal';

const DAY_SECONDS = 24 * 60 * 60;
/** Days of past from which on a day before says what an hour is like. */
const FEWEST_DAYS = 8;

/**
 * The signal as its difference from the same time a day before, so that a
 * morning is compared with a morning; undefined where the past is too short or
 * the bins do not fit into a day.
 */
export function seasonal(prepared: PreparedSignal): PreparedSignal | undefined {
  const { values, windows, grid } = prepared;
  const day = DAY_SECONDS / grid.period;
  const past = (windows.baselineTo * grid.period) / DAY_SECONDS;
  if (!Number.isInteger(day) || past < FEWEST_DAYS) return undefined;
  return {
    ...prepared,
    isDifference: true,
    values: values.map((value, bin) => value - (values[bin - day] ?? NaN)),
  };
}
