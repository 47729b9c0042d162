import { Text } from '../../hooks/useText';

const MINUTES_PER_HOUR = 60;

/**
 * "times in UTC", and where the reader's clock shows another time, by how much it
 * does: "times in UTC, yours is UTC+1".
 *
 * @param at - epoch milliseconds; the offset changes with the season
 */
export function offsetWords(t: Text, at: number): string {
  const minutes = -new Date(at).getTimezoneOffset();
  if (minutes === 0) return t('zoneUtc');
  const sign = minutes < 0 ? '−' : '+';
  const hours = Math.floor(Math.abs(minutes) / MINUTES_PER_HOUR);
  const rest = Math.abs(minutes) % MINUTES_PER_HOUR;
  const tail = rest ? `:${String(rest).padStart(2, '0')}` : '';
  return t('zoneOther', { offset: `UTC${sign}${hours}${tail}` });
}
