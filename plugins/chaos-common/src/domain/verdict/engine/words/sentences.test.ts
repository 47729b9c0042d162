import {
  buildRun,
  calm,
  errorRate,
  evidence,
  felt,
  latency,
  points,
  step,
  timeOf,
  traffic,
} from '../__testUtils__/buildRun';
import type { RunDocument, Threshold } from '../document/RunDocument';
import { judgeDocument } from '../judgeDocument';

const PROMISE: Threshold = { op: '<=', value: 0.8, m: 2, n: 3 };
const flat = (value: number) => () => value;
const jump = (usual: number, changed: number) => (bin: number) =>
  bin >= 0 && bin < 5 ? changed : usual;
const lasting = { experiment: { faultType: 'lasting' } } as const;

function said(document: RunDocument): string[] {
  const { reasons, signals } = judgeDocument(document, {
    confounders: ['The service was deployed at 10:02 UTC'],
  });
  const [signal] = signals;
  return [...reasons.map(({ text }) => text), signal?.text ?? ''];
}

/** Runs that bring out every kind of sentence, with what one of them says. */
const RUNS: [string, RunDocument, string][] = [
  [
    'held',
    buildRun([latency(calm(0.3)), felt()]),
    'p95 stayed near its usual 0.302 s (0.4 times its usual swing; more than 9 times, or less for longer, counts as a change, as experience says, for lack of history).',
  ],
  [
    'held by history',
    buildRun([
      latency(calm(0.3), {
        history: points(calm(0.3), { from: -1500, to: -31 }),
      }),
      felt(),
    ]),
    'as 48 quiet stretches of its past show).',
  ],
  [
    'recovered',
    buildRun([latency(jump(0.3, 0.9)), felt()]),
    'p95 rose from 0.3 s to 0.9 s, +200 % (20 times its usual swing; more than 9 times, or less for longer, counts as a change, as experience says, for lack of history) as the fault started and recovered after 5 min.',
  ],
  [
    'many times as much',
    buildRun([latency(jump(0.3, 60)), felt()]),
    'p95 rose from 0.3 s to 60 s, 200 times as much (1,990 times its usual swing;',
  ],
  [
    'in time',
    buildRun([latency(jump(0.3, 0.9)), felt()]),
    'p95 recovered 5 min after it deviated, within the objective of 10 min.',
  ],
  [
    'too late',
    buildRun([latency(jump(0.3, 0.9)), felt()], {
      recoveryObjectiveSeconds: 120,
    }),
    'p95 recovered 5 min after it deviated, later than the objective of 2 min.',
  ],
  [
    'only after the fault',
    buildRun([latency(step(0.3, 0.9, { to: 11 })), felt()], {
      recoveryObjectiveSeconds: 300,
      ...lasting,
    }),
    'p95 recovered 11 min after it deviated, and only once the fault was gone, which lasted longer than the objective of 5 min.',
  ],
  [
    'too short a fault',
    buildRun([latency(step(0.3, 0.9, { to: 11 })), felt()], {
      recoveryObjectiveSeconds: 900,
      ...lasting,
    }),
    'before the objective of 15 min had run out. A fault of at least 15 min would decide it.',
  ],
  [
    'threshold kept',
    buildRun([latency(flat(0.3), { threshold: PROMISE }), felt()]),
    'p95 kept to its threshold of ≤ 0.8 s.',
  ],
  [
    'count kept',
    buildRun([
      latency(flat(0), {
        id: '5xx',
        kind: 'count',
        unit: 'count',
        threshold: { op: '<', value: 5, m: 1, n: 1 },
      }),
      felt(),
    ]),
    '5xx kept to its threshold of < 5.',
  ],
  [
    'threshold kept, though worse',
    buildRun([latency(jump(0.3, 0.6), { threshold: PROMISE }), felt()]),
    'p95 went from 0.3 s to 0.6 s, still within its threshold of ≤ 0.8 s.',
  ],
  [
    'threshold broken too briefly to count',
    buildRun([
      latency(jump(0.3, 0.9), { threshold: { ...PROMISE, m: 9, n: 9 } }),
      felt(),
    ]),
    'p95 went from 0.3 s to 0.9 s, too briefly to break its threshold of ≤ 0.8 s.',
  ],
  [
    'threshold broken',
    buildRun([latency(jump(0.3, 0.9), { threshold: PROMISE }), felt()]),
    'p95 rose from 0.3 s to 0.9 s, beyond its threshold of ≤ 0.8 s, as the fault started and recovered after 5 min.',
  ],
  [
    'threshold broken before',
    buildRun([latency(flat(0.9), { threshold: PROMISE }), felt()]),
    'p95 broke its threshold of ≤ 0.8 s already before the fault. Bring the service into its steady state first.',
  ],
  [
    'bad events',
    buildRun([errorRate(jump(0, 30), flat(400)), felt()]),
    'errors: bad events rose from 0 % to 7.5 % of all as the fault started and recovered after 5 min.',
  ],
  [
    'share that is bad',
    buildRun([
      latency(flat(0), { kind: 'ratio', direction: 'down', unit: '%' }),
      felt(),
    ]),
    'p95 looked like a failure already before the fault: 100 % of it was bad.',
  ],
  [
    'not recovered',
    buildRun([latency(step(0.3, 0.9, { to: 99 })), felt()]),
    'as the fault started and did not recover while it was watched.',
  ],
  [
    'drifting',
    buildRun([latency(bin => (bin < -16 ? 0.3 : 0.9)), felt()]),
    'p95 changed its level shortly before the fault, so there is no steady state to compare with.',
  ],
  [
    'little traffic',
    buildRun([latency(calm(0.3)), traffic(flat(4)), felt()]),
    'requests shows 4 requests a minute before the fault; 10 requests a minute are needed.',
  ],
  [
    'traffic that has not come back',
    buildRun([latency(calm(0.3)), traffic(step(400, 150, { to: 99 })), felt()]),
    'requests is not back at its usual level: traffic has not returned yet.',
  ],
  [
    'traffic by the minute',
    buildRun([traffic(jump(200_000, 50_000), { role: 'steadyState' }), felt()]),
    'requests fell from 200,000 a minute to 50,000 a minute, −75 %',
  ],
  [
    'no data',
    buildRun([latency(flat(NaN)), felt()]),
    'p95 has 0 of the 10 values that are needed before the fault.',
  ],
  [
    'unfelt',
    buildRun([latency(calm(0.3)), evidence(calm(20, 5))]),
    'No evidence signal moved while the fault lasted',
  ],
  [
    'felt late',
    buildRun([latency(calm(0.3)), evidence(step(20, 80, { from: 7 }))]),
    'The fault showed 7 min late and so was there for 3 min of its 10 min only. Let it last at least 17 min.',
  ],
  [
    'five minutes',
    buildRun(
      [
        latency(flat(0.3), {
          points: points(flat(0.3), { to: 8, period: 300 }),
        }),
      ],
      {
        experiment: {
          start: timeOf(-1, 300),
          faultEnd: timeOf(2, 300),
          end: timeOf(2, 300),
          now: timeOf(8, 300),
        },
      },
    ),
    'p95 has few values during the fault, as there is one every 5 min only.',
  ],
  [
    'beside a deploy',
    buildRun([latency(calm(0.3)), felt()]),
    'The service was deployed at 10:02 UTC. What was seen may not come from the fault alone. Run it again when nothing else happens.',
  ],
];

describe.each(RUNS)('the sentences of a run: %s', (_, document, sentence) => {
  it('say it with units', () => {
    expect(said(document).join('\n')).toContain(sentence);
  });

  it('are sentences', () => {
    const odd = said(document).filter(
      text =>
        !/[^.]\.$/.test(text) ||
        /\.\.|<=|>=|NaN|Infinity|undefined|null|\bscales\b|_/.test(text),
    );
    expect(odd).toEqual([]);
  });
});
