import type { NezhaDay } from '../corpora/readNezha';
import type { NabSeries } from '../corpora/readNab';
import type { Column } from '../tables/compareRules';
import { nabQuiet } from './nabCases';
import { nezhaFaults, nezhaQuiet } from './nezhaCases';

const HALF_HOUR = { baseline: 30, fault: 10, recovery: 20, step: 7 };
const FOUR_MINUTES = { baseline: 30, fault: 4, recovery: 0, step: 7 };
const FIVE_MINUTE_BINS = { baseline: 30, fault: 6, recovery: 6, step: 11 };
const HISTORY = 1440;
const WEEK_OF_FIVE_MINUTES = 2016;

/** What the corpora are cut into, with or without history before each window. */
export function corpusColumns(
  days: NezhaDay[],
  files: NabSeries[],
  history: boolean,
): Column[] {
  const suffix = history ? ', history' : '';
  const column = (name: string, cases: Column['cases']) => ({
    name: `${name}${suffix}`,
    cases,
  });
  const bins = history ? HISTORY : 0;
  return [
    column(
      'Nezha faults',
      days.flatMap(day => nezhaFaults(day, day.day, history)),
    ),
    column(
      'Nezha quiet 4 min',
      days.flatMap(day =>
        nezhaQuiet(day, day.day, { ...FOUR_MINUTES, history: bins }),
      ),
    ),
    column(
      'Nezha quiet 30 min',
      days.flatMap(day =>
        nezhaQuiet(day, day.day, { ...HALF_HOUR, history: bins }),
      ),
    ),
    column(
      'NAB quiet 1 h',
      files.flatMap(file =>
        nabQuiet(file, file.file, {
          ...FIVE_MINUTE_BINS,
          history: history ? WEEK_OF_FIVE_MINUTES : 0,
        }),
      ),
    ),
  ];
}
