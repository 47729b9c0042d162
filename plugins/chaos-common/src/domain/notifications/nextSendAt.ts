import { DateTime } from 'luxon';
import { Cadence, NotificationSettings } from './NotificationSettings';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * When something is told that is known since now.
 *
 * @param now - epoch milliseconds
 * @returns epoch milliseconds, after now unless nothing is gathered
 * @public
 */
export function nextSendAt(
  cadence: Cadence,
  {
    gatherSeconds,
    sendAt,
  }: Pick<NotificationSettings, 'gatherSeconds' | 'sendAt'>,
  now: number,
): number {
  if (cadence === 'immediately') return now + gatherSeconds * 1000;
  const [hour, minute] = sendAt.time.split(':').map(Number);
  const today = DateTime.fromMillis(now, { zone: sendAt.timeZone });
  const wanted = DAYS.indexOf(sendAt.day) + 1;
  const step = cadence === 'daily' ? 1 : 7;
  const first = cadence === 'daily' ? 0 : (wanted - today.weekday + 7) % 7;
  const at = (days: number) =>
    // Days are added before the time is set, so that clocks may change between.
    today.startOf('day').plus({ days }).set({ hour, minute }).toMillis();
  return at(first) > now ? at(first) : at(first + step);
}
