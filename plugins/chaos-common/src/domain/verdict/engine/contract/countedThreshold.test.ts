import { buildRun, errorRate, felt, timeOf } from '../__testUtils__/buildRun';
import type { Signal, Threshold } from '../document/RunDocument';
import { judgeDocument } from '../judgeDocument';

const bad = (bin: number) => (bin >= 0 && bin < 5 ? 30 : 0);
const good = (bin: number) => 400 - bad(bin);
const always = (count: number) => (): number => count;
const promise = (op: Threshold['op'], value: number): Partial<Signal> => ({
  threshold: { op, value, m: 2, n: 3 },
});

describe('the threshold of a counted ratio', () => {
  it.each([
    ['percent of bad ones', bad, { unit: '%', ...promise('<=', 1) }],
    ['a share of bad ones', bad, { unit: 'none', ...promise('<=', 0.01) }],
    [
      'percent of good ones',
      good,
      { unit: '%', direction: 'down', ...promise('>=', 99) },
    ],
    [
      'a share of good ones',
      good,
      { unit: 'none', direction: 'down', ...promise('>=', 0.99) },
    ],
  ] as const)('speaks of %s', (_, numerator, change) => {
    const signal = errorRate(numerator, () => 400, change);
    const { verdict, signals } = judgeDocument(buildRun([signal, felt()]));
    expect(verdict).toBe('passed');
    expect(signals[0]).toMatchObject({
      verdict: 'recovered',
      detectedAt: timeOf(0),
      recoveredAt: timeOf(5),
    });
  });

  it.each([
    ['bad', always(4), { ...promise('<=', 1) }],
    ['good', always(396), { direction: 'down', ...promise('>=', 99) }],
  ] as const)('is kept by what is just %s enough', (_, numerator, change) => {
    const signal = errorRate(numerator, () => 400, { unit: '%', ...change });
    const { signals } = judgeDocument(buildRun([signal, felt()]));
    expect(signals[0]?.verdict).toBe('held');
  });

  it('fails what breaks it and does not come back', () => {
    const lasting = (bin: number) => (bin >= 0 ? 20 : 0);
    const signal = errorRate(lasting, () => 400, promise('<=', 1));
    expect(judgeDocument(buildRun([signal, felt()]))).toMatchObject({
      verdict: 'failed',
      behaviour: 'not-recovered',
    });
  });
});
