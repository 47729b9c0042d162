import { Story } from '@faultline/plugin-chaos-common';

/** When a finding was opened last, in epoch milliseconds. */
export function openingOf({ events, openedBy }: Story): number {
  const opening = [...events]
    .reverse()
    .find(({ kind }) => kind === 'opened' || kind === 'reopened');
  return Date.parse(opening?.at ?? openedBy.at);
}

/** When it was opened and closed, and how long each took from one to the other. */
export function timesOf({ events }: Story): {
  opened: number[];
  closed: { at: number; seconds: number }[];
} {
  const opened: number[] = [];
  const closed: { at: number; seconds: number }[] = [];
  for (const { kind, at } of events) {
    const time = Date.parse(at);
    if (kind === 'opened' || kind === 'reopened') opened.push(time);
    if (kind === 'closed') {
      const since = opened.at(-1) ?? time;
      closed.push({ at: time, seconds: Math.round((time - since) / 1000) });
    }
  }
  return { opened, closed };
}
