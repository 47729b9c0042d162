import { Story } from '@faultline/plugin-chaos-common';
import { countFindings } from './countFindings';

const now = Date.parse('2026-11-21T12:00:00Z');
const daysAgo = (days: number) =>
  new Date(now - days * 86_400_000).toISOString();

const story = (open: boolean, ...events: [string, number][]) =>
  ({
    open,
    openedBy: { at: daysAgo(events[0]![1]) },
    events: events.map(([kind, days]) => ({ kind, at: daysAgo(days) })),
  } as Story);

const stories = [
  story(false, ['opened', 50], ['closed', 40]),
  story(true, ['opened', 80], ['closed', 60], ['reopened', 10]),
  story(true, ['opened', 35]),
];

describe('countFindings', () => {
  it.each([
    [90, 4, 2],
    [45, 2, 1],
    [30, 1, 0],
    [5, 0, 0],
  ])('counts what happened in %i days', (days, opened, fixed) => {
    const { findings, retestSeconds } = countFindings(stories, { days, now });
    expect(findings).toEqual({ opened, fixed, open: 2, old: 1 });
    expect(retestSeconds).toHaveLength(fixed);
  });
});
