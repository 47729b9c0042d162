import { Text } from '../../hooks/useText';

/** A span in its largest fitting unit, such as "3 min". */
export function spanWords(t: Text, seconds: number): string {
  const count = Math.max(0, Math.round(seconds));
  if (count < 90) return t('secondsShort', { n: String(count) });
  if (count < 5_400)
    return t('minutesShort', { n: String(Math.round(count / 60)) });
  if (count < 129_600)
    return t('hoursShort', { n: String(Math.round(count / 3_600)) });
  return t('daysShort', { n: String(Math.round(count / 86_400)) });
}

/** "3 d ago", as of now; "just now" for less than a second. */
export function agoWords(t: Text, at: string, now: number): string {
  const seconds = (now - Date.parse(at)) / 1000;
  if (seconds < 0.5) return t('justNow');
  return t('ago', { age: spanWords(t, seconds) });
}

// Made once: to make one takes longer than to use it a hundred times.
let moments: Intl.DateTimeFormat | undefined;

/** A moment in full, in the reader's zone, with the zone's name. */
export function momentWords(at: string): string {
  moments ??= new Intl.DateTimeFormat(undefined, {
    dateStyle: 'medium',
    timeStyle: 'long',
  });
  return moments.format(new Date(at));
}

/** The time of day of a moment in UTC: "09:35". */
export function clockWords(at: string | number): string {
  return new Date(at).toISOString().slice(11, 16);
}
