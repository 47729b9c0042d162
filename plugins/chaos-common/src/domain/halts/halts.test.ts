import fc from 'fast-check';
import { alarmsNamedIn, describeHalt, findHalt } from '.';

const at = (seconds: number) => new Date(1_760_000_000_000 + seconds * 1000);
const HALTED = 'Experiment halted by stop condition.';

describe('which alarm halted a run', () => {
  it('is the first that went into ALARM', () => {
    const alarms = [
      { name: 'late', raisedAt: [at(90)] },
      { name: 'silent', raisedAt: [] },
      { name: 'first', raisedAt: [at(80), at(60)] },
    ];
    expect(findHalt(alarms, HALTED)).toEqual([
      { name: 'first', at: at(60).toISOString() },
    ]);
  });

  it('is one of several that came within seconds or cannot be read', () => {
    const alarms = [
      { name: 'b', raisedAt: [at(63)] },
      { name: 'far', raisedAt: null },
      { name: 'a', raisedAt: [at(60)] },
    ];
    expect(findHalt(alarms, HALTED).map(({ name }) => name)).toEqual([
      'a',
      'b',
      'far',
    ]);
  });

  it('is what AWS names, whatever else went off', () => {
    const alarms = [
      { name: 'cart', raisedAt: [at(10)] },
      { name: 'cart-5xx', raisedAt: [at(60)] },
    ];
    expect(findHalt(alarms, 'Stop condition cart-5xx was triggered.')).toEqual([
      { name: 'cart-5xx', at: at(60).toISOString() },
    ]);
  });

  it('is not known while none went off', () => {
    expect(findHalt([{ name: 'a', raisedAt: [] }], HALTED)).toEqual([]);
    expect(findHalt([{ name: 'a', raisedAt: null }], HALTED)).toEqual([]);
  });

  it('never depends on the order of the alarms, nor comes after another', () => {
    const time = fc.integer({ min: 0, max: 600 }).map(at);
    const raisedAt = fc.array(time, { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(raisedAt, { maxLength: 5 }), times => {
        const alarms = times.map((raised, n) => ({
          name: `alarm-${n}`,
          raisedAt: raised,
        }));
        const names = (of: typeof alarms) =>
          findHalt(of, HALTED).map(({ name }) => name);
        expect(names([...alarms].reverse()).sort()).toEqual(
          names(alarms).sort(),
        );
        const [halt] = findHalt(alarms, HALTED);
        expect(halt?.at ?? null).toBe(
          times.flat().length > 0
            ? new Date(Math.min(...times.flat().map(Number))).toISOString()
            : null,
        );
      }),
    );
  });
});

describe('the alarms in the words of AWS', () => {
  it.each([
    [HALTED, ['stop', 'condition', 'halted by stop condition'], []],
    [
      'Alarm orders-5xx fired.',
      ['orders', 'orders-5xx', '5xx'],
      ['orders-5xx'],
    ],
    [
      'orders-5xx and orders fired',
      ['orders', 'orders-5xx'],
      ['orders', 'orders-5xx'],
    ],
    [
      'arn:aws:cloudwatch:us-east-1:111122223333:alarm:a.b (x) was in ALARM',
      ['a.b (x)', 'a'],
      ['a.b (x)'],
    ],
    ['', ['', 'a'], []],
  ])('of "%s" among %j are %j', (reason, names, named) => {
    expect(alarmsNamedIn(reason, names)).toEqual(named);
  });
});

describe('the words for a halt', () => {
  const a = { name: 'a', at: '2026-11-01T14:02:40.000Z' };
  const b = { name: 'b', at: null };
  it.each([
    [[a], false, 'Stopped by alarm a, which went into ALARM at 14:02 UTC.'],
    [
      [b],
      true,
      'Stopped by alarm b. CloudWatch is being asked when it went into ALARM.',
    ],
    [[b], false, 'Stopped by alarm b.'],
    [
      [a, b],
      false,
      'Stopped by one of these alarms: a (in ALARM at 14:02 UTC), b.',
    ],
    [
      [b, { name: 'c', at: null }],
      true,
      'Stopped by one of these alarms: b, c. CloudWatch is being asked which.',
    ],
    [
      [b, { name: 'c', at: null }],
      false,
      'Stopped by one of these alarms: b, c. It is not known which.',
    ],
  ])('%j, awaited: %s', (alarms, awaited, text) => {
    expect(describeHalt(alarms, { awaited })).toBe(text);
  });
});
