import fc from 'fast-check';
import { DateTime } from 'luxon';
import { isMuted } from './isMuted';
import { nextSendAt } from './nextSendAt';
import { readNotificationSettings } from './NotificationSettings';

const DAY = 86_400_000;

function settingsOf(settings: unknown) {
  const read = readNotificationSettings(settings);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.settings;
}

describe('readNotificationSettings', () => {
  it('tells what failed at once and what gets stale in the weekly digest', () => {
    expect(settingsOf(undefined)).toEqual({
      digest: {
        failing: 'immediately',
        relapse: 'immediately',
        staleSoon: 'weekly',
      },
      gatherSeconds: 30,
      staleSoonDays: 7,
      sendAt: { day: 'mon', time: '08:00', timeZone: 'UTC' },
      owners: {},
    });
  });

  it('takes owners in any letter case', () => {
    const { owners } = settingsOf({ owners: { 'Group:default/A': 'none' } });
    expect(owners).toEqual({ 'group:default/a': 'none' });
  });

  it.each([
    [{ digest: { failing: 'hourly' } }, 'digest.failing must be one of'],
    [{ digests: {} }, 'digests is not known'],
    [{ staleSoonDays: 0 }, 'staleSoonDays must be above 0'],
    [{ gatherSeconds: -1 }, 'gatherSeconds must be from 0 to 3600'],
    [{ sendAt: { time: '8 am' } }, 'sendAt.time must be a time of day'],
    [{ sendAt: { timeZone: 'Mars' } }, 'sendAt.timeZone must be a time zone'],
    [{ owners: { 'team-a': 'none' } }, 'owners.team-a must be an entity ref'],
    [
      { owners: { 'group:default/a': 'some' } },
      'owners.group:default/a must be one of all, failing, none',
    ],
  ])('says what is wrong with %j', (settings, words) => {
    const read = readNotificationSettings(settings);
    const problems = read.ok ? [] : read.problems;
    expect(problems.map(each => `${each.path} ${each.message}`)).toEqual([
      expect.stringContaining(words),
    ]);
  });
});

describe('nextSendAt', () => {
  const settings = settingsOf({
    sendAt: { day: 'fri', time: '09:30', timeZone: 'Europe/Paris' },
  });
  const instants = fc.integer({
    min: Date.UTC(2026, 0, 1),
    max: Date.UTC(2028, 0, 1),
  });

  it.each([
    ['daily', '2026-11-05T08:29:59Z', '2026-11-05T08:30:00.000Z'],
    ['daily', '2026-11-05T08:30:00Z', '2026-11-06T08:30:00.000Z'],
    ['weekly', '2026-11-05T12:00:00Z', '2026-11-06T08:30:00.000Z'],
    ['weekly', '2026-11-06T08:30:00Z', '2026-11-13T08:30:00.000Z'],
    // Clocks go back in Paris between the two.
    ['weekly', '2026-10-24T12:00:00Z', '2026-10-30T08:30:00.000Z'],
    ['immediately', '2026-11-05T12:00:00Z', '2026-11-05T12:00:30.000Z'],
  ] as const)('is %s from %s on at %s', (cadence, now, at) => {
    expect(
      new Date(nextSendAt(cadence, settings, Date.parse(now))).toISOString(),
    ).toBe(at);
  });

  it('is always ahead, at the hour, within the period', () => {
    fc.assert(
      fc.property(instants, now => {
        const daily = nextSendAt('daily', settings, now);
        const weekly = nextSendAt('weekly', settings, now);
        expect(daily).toBeGreaterThan(now);
        expect(daily - now).toBeLessThanOrEqual(DAY + 3_600_000);
        expect(weekly - now).toBeLessThanOrEqual(7 * DAY + 3_600_000);
        expect(weekly).toBeGreaterThanOrEqual(daily);
        const local = DateTime.fromMillis(weekly, { zone: 'Europe/Paris' });
        expect(local.toFormat('ccc HH:mm')).toBe('Fri 09:30');
      }),
    );
  });
});

describe('isMuted', () => {
  it.each([
    ['failing', ['all', undefined], false],
    ['failing', ['failing'], false],
    ['relapse', ['failing', 'failing'], false],
    ['staleSoon', ['failing'], true],
    ['staleSoon', ['all', 'failing'], true],
    ['relapse', ['all', 'none'], true],
    ['failing', ['none', 'all'], true],
    ['staleSoon', [], false],
  ] as const)('of %s with %j is %s', (kind, mutes, muted) => {
    expect(isMuted(kind, ...mutes)).toBe(muted);
  });
});
