import fc from 'fast-check';
import { DateTime } from 'luxon';
import { goodFacts, STRICT } from '../__testUtils__/startFacts';
import { GuardrailWindow, WEEKDAYS } from '../policy';
import { allowedWindow } from '../rules/allowedWindow';
import { freezePeriods } from '../rules/freezePeriods';
import { momentsOf } from './localTime';

const PARIS = 'Europe/Paris';

function outcome(
  rule: typeof allowedWindow,
  time: string | number,
  minutes: number,
  window: Partial<GuardrailWindow>,
) {
  const facts = goodFacts({
    now: typeof time === 'string' ? Date.parse(time) : time,
    template: { ...goodFacts().template, durationSeconds: minutes * 60 },
  });
  const policy = {
    ...STRICT,
    window: { timeZone: PARIS, allow: [], freezes: [], ...window },
  };
  return rule.check(facts, policy).outcome;
}

const sundayNight = {
  allow: [{ days: ['sun' as const], from: '01:00', to: '03:00' }],
};
const overnight = {
  allow: [{ days: ['sun' as const], from: '22:00', to: '02:00' }],
};

describe('allowed window', () => {
  // In Paris clocks jump from 02:00 to 03:00 on 29 March 2026 and go back from
  // 03:00 to 02:00 on 25 October 2026, both at 01:00 UTC.
  it.each([
    ['the hour before clocks jump', '2026-03-29T00:00:00Z', 60, 'allowed'],
    ['a run into the missing hour', '2026-03-29T00:30:00Z', 31, 'denied'],
    ['a run that ends as clocks jump', '2026-03-29T00:30:00Z', 30, 'allowed'],
    ['right after the jump', '2026-03-29T01:00:00Z', 1, 'denied'],
    [
      'three real hours when clocks go back',
      '2026-10-24T23:00:00Z',
      180,
      'allowed',
    ],
    ['a minute more', '2026-10-24T23:00:00Z', 181, 'denied'],
    ['the repeated hour', '2026-10-25T01:30:00Z', 10, 'allowed'],
  ])('by wall clock: %s', (_, time, minutes, expected) => {
    expect(outcome(allowedWindow, time, minutes, sundayNight)).toBe(expected);
  });

  it.each([
    ['Sunday evening', '2026-11-08T21:00:00Z', 'allowed'],
    ['Monday, after midnight', '2026-11-09T00:30:00Z', 'allowed'],
    ['Monday, too late', '2026-11-09T00:31:00Z', 'denied'],
    ['Sunday, after Saturday midnight', '2026-11-07T23:30:00Z', 'denied'],
  ])('over midnight and the end of the week: %s', (_, time, expected) => {
    expect(outcome(allowedWindow, time, 30, overnight)).toBe(expected);
  });

  it('takes openings that touch for one', () => {
    const allow = [
      { days: ['mon' as const], from: '09:00', to: '24:00' },
      { days: ['tue' as const], from: '00:00', to: '12:00' },
    ];
    const run = [allowedWindow, '2026-11-09T21:00:00Z', 8 * 60] as const;
    expect(outcome(...run, { allow })).toBe('allowed');
    expect(outcome(...run, { allow: allow.slice(0, 1) })).toBe('denied');
  });

  it('uses the clocks of its zone', () => {
    const allow = [{ days: [...WEEKDAYS], from: '09:00', to: '10:00' }];
    const zones = { 'Asia/Kolkata': 3.5, 'America/St_Johns': 12.5, UTC: 9 };
    for (const [timeZone, utcHour] of Object.entries(zones)) {
      const nine = Date.parse('2026-11-09T00:00:00Z') + utcHour * 3_600_000;
      const window = { allow, timeZone };
      expect(outcome(allowedWindow, nine, 60, window)).toBe('allowed');
      expect(outcome(allowedWindow, nine - 1, 60, window)).toBe('denied');
      expect(outcome(allowedWindow, nine + 1, 60, window)).toBe('denied');
    }
  });

  it('agrees with looking at the clock in every minute of the run', () => {
    const time = fc.integer({ min: 0, max: 23 * 4 + 3 }).map(quarter => {
      const minutes = String((quarter % 4) * 15).padStart(2, '0');
      return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${minutes}`;
    });
    const opening = fc
      .record({
        days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
        from: time,
        to: time,
      })
      .filter(({ from, to }) => from !== to && to !== '00:00');
    const aroundChange = fc
      .constantFrom('2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z')
      .chain(change =>
        fc
          .integer({ min: -200, max: 200 })
          .map(quarter => Date.parse(change) + quarter * 900_000),
      );
    fc.assert(
      fc.property(
        fc.array(opening, { minLength: 1, maxLength: 3 }),
        aroundChange,
        fc.integer({ min: 1, max: 48 }),
        (allow, start, quarters) => {
          const open = Array.from({ length: quarters * 3 }, (_, n) =>
            isOpenAt(start + n * 300_000, allow),
          ).every(Boolean);
          expect(outcome(allowedWindow, start, quarters * 15, { allow })).toBe(
            open ? 'allowed' : 'denied',
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** The plain reading of a window: what do the day and the clock on the wall say? */
function isOpenAt(at: number, allow: GuardrailWindow['allow']): boolean {
  const local = DateTime.fromMillis(at, { zone: PARIS });
  const time = local.toFormat('HH:mm');
  const today = WEEKDAYS[local.weekday - 1]!;
  const yesterday = WEEKDAYS[(local.weekday + 5) % 7]!;
  return allow.some(({ days, from, to }) =>
    from < to
      ? days.includes(today) && from <= time && time < to
      : (days.includes(today) && from <= time) ||
        (days.includes(yesterday) && time < to),
  );
}

describe('freeze periods', () => {
  const freeze = (from: string, to: string) => ({
    freezes: [{ name: 'Freeze', from, to }],
  });

  it.each([
    ['the last moment before', '2026-12-19T22:59:00Z', 1, 'allowed'],
    ['lasting into it', '2026-12-19T22:59:00Z', 2, 'denied'],
    ['the first moment', '2026-12-19T23:00:00Z', 1, 'denied'],
    ['the last day to its end', '2027-01-03T22:59:59Z', 1, 'denied'],
    ['the day after', '2027-01-03T23:00:00Z', 1, 'not-applicable'],
  ])('by date, the last day included: %s', (_, time, minutes, expected) => {
    const window = freeze('2026-12-20', '2027-01-03');
    expect(outcome(freezePeriods, time, minutes, window)).toBe(expected);
  });

  it.each([
    [
      'begins with the first of two 02:30',
      freeze('2026-10-25T02:30', '2026-10-26'),
      '2026-10-25T00:30:00Z',
      'denied',
    ],
    [
      'ends with the last of two 02:30',
      freeze('2026-10-24', '2026-10-25T02:30'),
      '2026-10-25T01:29:00Z',
      'denied',
    ],
    [
      'is over after the last of two 02:30',
      freeze('2026-10-24', '2026-10-25T02:30'),
      '2026-10-25T01:30:00Z',
      'not-applicable',
    ],
    [
      'begins early for a 02:30 that is skipped',
      freeze('2026-03-29T02:30', '2026-03-30'),
      '2026-03-29T00:30:00Z',
      'denied',
    ],
    [
      'ends late for a 02:30 that is skipped',
      freeze('2026-03-28', '2026-03-29T02:30'),
      '2026-03-29T01:29:00Z',
      'denied',
    ],
  ])('where clocks change, %s', (_, window, time, expected) => {
    expect(outcome(freezePeriods, time, 1, window)).toBe(expected);
  });

  it('looks at all of them, in any order', () => {
    const freezes = [
      { name: 'Later', from: '2026-12-20', to: '2026-12-31' },
      { name: 'Now', from: '2026-11-20', to: '2026-11-30' },
      { name: 'Past', from: '2026-01-01', to: '2026-01-02' },
    ];
    expect(outcome(freezePeriods, '2026-11-25T12:00:00Z', 5, { freezes })).toBe(
      'denied',
    );
    expect(outcome(freezePeriods, '2026-12-05T12:00:00Z', 5, { freezes })).toBe(
      'allowed',
    );
  });

  it('reads local times as the clocks show them', () => {
    expect(momentsOf('2026-07-01T12:00', PARIS)).toEqual({
      first: Date.parse('2026-07-01T10:00:00Z'),
      last: Date.parse('2026-07-01T10:00:00Z'),
    });
  });
});
