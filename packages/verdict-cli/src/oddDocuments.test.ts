import { answerLine } from './answerLine';

const START = 1_700_000_040;
type Point = [number | string, number | string | null];

function points(
  value: (bin: number) => number | string | null,
  { from = -31, to = 30, period = 60 } = {},
): Point[] {
  return Array.from({ length: to - from }, (_, index) => [
    START + (from + index) * period,
    value(from + index),
  ]);
}

/** Five bad minutes from the start of the fault. */
const course = (bin: number) =>
  (bin >= 0 && bin < 5 ? 0.9 : 0.3) + 0.01 * Math.sin(7 * bin);

const p95 = {
  id: 'p95',
  kind: 'latency',
  role: 'steadyState',
  direction: 'up',
  unit: 's',
  points: points(course),
};

const felt = {
  ...p95,
  id: 'cpu',
  kind: 'utilization',
  role: 'faultEvidence',
  unit: '%',
  points: points(bin => (bin >= 0 && bin < 10 ? 80 : 20) + Math.sin(3 * bin)),
};

const times = {
  start: START - 60,
  faultStart: START,
  faultEnd: START + 600,
  end: START + 600,
  now: START + 1800,
};

function answer(
  signal: object,
  change: { experiment?: object; period?: number } = {},
) {
  const { experiment, ...rest } = change;
  const { verdict, reasons, signals } = answerLine(
    JSON.stringify({
      id: 'odd',
      kind: 'run',
      period: 60,
      signals: [{ ...p95, ...signal }, felt],
      experiment: { ...times, ...experiment },
      ...rest,
    }),
  );
  const [first] = signals;
  return {
    verdict,
    code: reasons[0]?.code,
    signal: first?.verdict,
    detectedAt: first?.detectedAt,
    recoveredAt: first?.recoveredAt,
  };
}

const shuffled = (all: Point[]) =>
  [...all].sort((a, b) => (Number(a[0]) % 7) - (Number(b[0]) % 7));

describe('dirt that can be cleaned', () => {
  const clean = answer({});

  it('leaves a plain answer', () => {
    expect(clean).toEqual({
      verdict: 'passed',
      code: 'recovered_in_time',
      signal: 'recovered',
      detectedAt: START,
      recoveredAt: START + 300,
    });
  });

  it.each([
    ['reversed', points(course).reverse()],
    ['in any order', shuffled(points(course))],
    [
      'given twice, the last time right',
      [...points(() => 99), ...points(course)],
    ],
    ['between gaps', points(bin => (bin % 11 === 8 ? null : course(bin)))],
    [
      'between no numbers',
      points(bin => (bin % 11 === 8 ? 'NaN' : course(bin))),
    ],
    [
      'between infinite ones',
      points(bin => (bin % 11 === 8 ? '-Infinity' : course(bin))),
    ],
    [
      'between negative ones',
      points(bin => (bin % 11 === 8 ? -4 : course(bin))),
    ],
    [
      'of ten seconds',
      points(bin => course(Math.floor(bin / 6)), {
        from: -186,
        to: 180,
        period: 10,
      }),
    ],
    ['beside one of no time', [...points(course), ['NaN', 1] as Point]],
    ['beside one of all times', [...points(course), [1e300, 1] as Point]],
  ])('does not change the answer to points %s', (_, dirty) => {
    expect(answer({ points: dirty })).toEqual(clean);
  });

  it('does not mind what it does not know', () => {
    expect(answer({ colour: 'red', axis: { left: [1] } })).toEqual(clean);
  });

  it('does not mind how large values are', () => {
    const huge = points(bin => 1e300 * course(bin));
    expect(answer({ points: huge, unit: 'none' })).toEqual(clean);
  });

  it('leaves a history of other bins out', () => {
    const history = points(() => 0.3, { from: -500, to: -7, period: 300 });
    expect(answer({ history })).toEqual(clean);
  });

  it('counts what a counter adds that starts again', () => {
    let total = 0;
    const counter = points(bin => {
      total = bin === 3 ? 0 : total + 20;
      return total;
    });
    expect(
      answer({ kind: 'count', unit: 'count', points: counter }),
    ).toMatchObject({ verdict: 'passed', code: 'held' });
  });

  it('finds the bins of a metric of five minutes by itself', () => {
    const experiment = {
      start: START - 300,
      faultEnd: START + 1800,
      end: START + 1800,
      now: START + 9000,
    };
    const rare = points(bin => (bin >= 0 && bin < 3 ? 0.9 : 0.3), {
      period: 300,
    });
    const [told, found] = [300, 60].map(period =>
      answer({ points: rare }, { period, experiment }),
    );
    const recovered = { detectedAt: START, recoveredAt: START + 900 };
    expect(told).toMatchObject(recovered);
    expect(found).toMatchObject(recovered);
  });
});

describe('what proves nothing', () => {
  it.each([
    ['no point', { points: [] }],
    ['no points at all', { points: null }],
    ['one point', { points: [[START, 0.3]] }],
    ['nothing but gaps', { points: points(() => null) }],
    ['nothing but no numbers', { points: points(() => 'NaN') }],
    ['nothing but infinite values', { points: points(() => 'Infinity') }],
    ['nothing but negative latencies', { points: points(() => -1) }],
    ['nothing before the fault', { points: points(course, { from: 0 }) }],
    ['nothing since the fault', { points: points(course, { to: 0 }) }],
    [
      'a ratio of nothing',
      {
        kind: 'ratio',
        unit: '%',
        points: [],
        numerator: points(() => 0),
        denominator: points(() => 0),
      },
    ],
  ])('is %s', (_, signal) => {
    expect(answer(signal)).toMatchObject({
      verdict: 'inconclusive',
      code: 'no_data',
      signal: 'inconclusive',
    });
  });

  it.each([
    [
      'lies in the future',
      { start: 2e9, faultStart: 2e9, faultEnd: 2e9 + 600 },
    ],
    ['has not begun', { now: START - 120 }],
  ])('is a fault that %s', (_, experiment) => {
    expect(answer({}, { experiment })).toMatchObject({
      verdict: 'inconclusive',
      code: 'no_data',
    });
  });

  it('is a fault in the middle of which it is judged', () => {
    expect(answer({}, { experiment: { now: START + 300 } })).toMatchObject({
      verdict: 'inconclusive',
      code: 'recovery_unknown',
    });
  });
});

describe('lines that are no documents', () => {
  it.each([
    '{"id": "a", ',
    '[]',
    '{"id": "a", "period": NaN}',
    '{"__proto__": {"id": "a"}, "kind": "run"}',
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  ])('are answered: %.30s', line => {
    expect(answerLine(line)).toMatchObject({
      verdict: 'invalid',
      behaviour: null,
      reasons: [{ code: 'bad_input', text: expect.any(String) }],
      signals: [],
    });
  });
});
