import fc from 'fast-check';
import { formatDuration } from './formatDuration';
import { readDuration } from './readDuration';

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [0.25, '250 ms'],
    [0.9999, '1 s'],
    [1.5, '1.5 s'],
    [45, '45 s'],
    [60, '1 min'],
    [90, '1 min 30 s'],
    [600, '10 min'],
    [3601, '1 h 1 s'],
    [7200, '2 h'],
    [100_800, '1 d 4 h'],
    [-90, '\u22121 min 30 s'],
    [-0, '0 s'],
  ])('writes %d s as %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });

  it('leaves nothing out', () => {
    const sizes: Record<string, number> = { d: 86400, h: 3600, min: 60, s: 1 };
    fc.assert(
      fc.property(fc.nat(10_000_000), seconds => {
        const words = formatDuration(seconds).split(' ');
        let sum = 0;
        for (let at = 0; at < words.length; at += 2) {
          sum += Number(words[at]) * (sizes[words[at + 1] ?? ''] ?? NaN);
        }
        expect(sum).toBe(seconds);
      }),
    );
  });
});

describe('readDuration', () => {
  it.each([
    ['PT30S', 30],
    ['PT1M', 60],
    ['PT1H30M', 5400],
    ['P1D', 86_400],
    ['P1DT1S', 86_401],
    ['P2W', 1_209_600],
    ['PT0.5S', 0.5],
    ['PT0S', 0],
  ])('reads %s', (text, seconds) => {
    expect(readDuration(text)).toBe(seconds);
  });

  it.each([undefined, '', 'P', 'PT', 'P1DT', '1M', 'P1M', 'P1Y', 'PT1M1H'])(
    'takes %j for no duration',
    text => {
      expect(readDuration(text)).toBeUndefined();
    },
  );

  it.each(['pt1m', 'PT-1M', 'PT1.5M', ' PT1M', 'PT1M '])(
    'takes %j for no duration',
    text => {
      expect(readDuration(text)).toBeUndefined();
    },
  );
});
