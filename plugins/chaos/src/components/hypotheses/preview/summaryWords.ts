import {
  countBreached,
  findBreaches,
  formatDuration,
  Series,
  SignalUnit,
  Threshold,
} from '@faultline/plugin-chaos-common';
import { Text } from '../../../hooks/useText';
import { valueWords } from '../../run/evidence/valueWords';
import { clockWords } from '../../time/words';

const MOST_TIMES = 4;

interface Seen {
  series: Series;
  threshold: Threshold | null;
  unit: SignalUnit;
}

/** In words what a day of values shows: their range, breaches and gaps. */
export function summaryWords(t: Text, seen: Seen): string {
  const { series, unit } = seen;
  const known = series.values.filter(
    (value): value is number => value !== null,
  );
  const missing = series.values.length - known.length;
  // Not spread into Math.min: a day of seconds would not fit.
  const low = known.reduce((a, b) => Math.min(a, b), Infinity);
  const high = known.reduce((a, b) => Math.max(a, b), -Infinity);
  return [
    known.length > 0 &&
      t('previewRange', {
        low: valueWords(low, unit),
        high: valueWords(high, unit),
      }),
    breachWords(t, seen),
    missing > 0 && t('previewGaps', { count: missing }),
  ]
    .filter(Boolean)
    .join(' ');
}

function breachWords(t: Text, { series, threshold }: Seen): string {
  if (!threshold) return t('previewNoLimit');
  const { start, period, values } = series;
  const breaches = findBreaches(values, threshold);
  if (breaches.length === 0) return t('previewNever');
  const clock = (index: number) => clockWords((start + index * period) * 1000);
  const times = breaches
    .slice(0, MOST_TIMES)
    .map(({ first, last }) => `${clock(first)}–${clock(last + 1)}`)
    .join(', ');
  return t('previewBreaches', {
    count: breaches.length,
    length: formatDuration(countBreached(breaches) * period),
    times:
      breaches.length > MOST_TIMES ? t('previewMoreTimes', { times }) : times,
  });
}
