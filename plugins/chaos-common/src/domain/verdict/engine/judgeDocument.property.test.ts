import fc from 'fast-check';
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
} from './__testUtils__/buildRun';
import type { RunDocument, Sample, Signal } from './document/RunDocument';
import { judgeDocument } from './judgeDocument';
import type { RunVerdict } from './RunVerdict';
import { VERDICTS } from '../Verdict';

/** What must not depend on how the same facts are written down. */
function essence({ verdict, behaviour, reasons, signals }: RunVerdict) {
  return {
    verdict,
    behaviour,
    codes: reasons.map(({ code }) => code),
    signals: signals.map(signal => [
      signal.verdict,
      signal.reason,
      signal.detectedAt,
      signal.recoveredAt,
    ]),
  };
}

interface Outage {
  factor: number;
  from: number;
  length: number;
  seed: number;
}

const outages: fc.Arbitrary<Outage> = fc.record({
  factor: fc.double({ min: 1, max: 8, noNaN: true }),
  from: fc.integer({ min: 0, max: 4 }),
  length: fc.integer({ min: 1, max: 40 }),
  seed: fc.integer({ min: 1, max: 1000 }),
});

function course({ factor, from, length, seed }: Outage) {
  return step(0.3, 0.3 * factor, { from, to: from + length, seed });
}

function runOf(outage: Outage, change: Partial<Signal> = {}): RunDocument {
  return buildRun([
    latency(course(outage), { unit: 'none', ...change }),
    felt(),
  ]);
}

function mapPoints(
  document: RunDocument,
  change: (samples: readonly Sample[]) => Sample[],
): RunDocument {
  const [first, ...others] = document.signals;
  return {
    ...document,
    signals: [{ ...first!, points: change(first!.points) }, ...others],
  };
}

function shuffled(samples: readonly Sample[], keys: number[]): Sample[] {
  return samples
    .map((sample, index) => ({
      sample,
      key: keys[index % keys.length]! + index,
    }))
    .sort((a, b) => (a.key % 17) - (b.key % 17))
    .map(({ sample }) => sample);
}

describe('judgeDocument, whatever comes', () => {
  it('does not care for the order, duplicates or spelling of gaps', () => {
    const keys = fc.array(fc.nat(1000), { minLength: 5, maxLength: 30 });
    const gap = fc.integer({ min: -25, max: 25 });
    fc.assert(
      fc.property(outages, keys, gap, (outage, order, hole) => {
        const document = runOf(outage);
        const holed = mapPoints(document, samples =>
          samples.filter(([time]) => time !== timeOf(hole)),
        );
        const dirty = mapPoints(document, samples =>
          shuffled(samples, order).flatMap(([time, value]): Sample[] =>
            time === timeOf(hole)
              ? [
                  [time, null],
                  [time, NaN],
                  [time, Infinity],
                ]
              : [
                  [time, 123],
                  [time, value],
                ],
          ),
        );
        expect(essence(judgeDocument(dirty))).toEqual(
          essence(judgeDocument(holed)),
        );
      }),
    );
  });

  it('does not care for the unit of the values', () => {
    fc.assert(
      fc.property(
        outages,
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        (outage, factor) => {
          const scaled = mapPoints(runOf(outage), samples =>
            samples.map(([time, value]): Sample => [time, value! * factor]),
          );
          expect(essence(judgeDocument(scaled))).toEqual(
            essence(judgeDocument(runOf(outage))),
          );
        },
      ),
    );
  });

  it('does not care for the date', () => {
    fc.assert(
      fc.property(
        outages,
        fc.integer({ min: -1e8, max: 1e8 }),
        (outage, shift) => {
          const document = runOf(outage);
          const { start, faultStart, faultEnd, end, now } = document.experiment;
          const later = {
            ...document,
            experiment: {
              ...document.experiment,
              start: start + shift,
              faultStart: faultStart! + shift,
              faultEnd: faultEnd! + shift,
              end: end + shift,
              now: now! + shift,
            },
            signals: document.signals.map(signal => ({
              ...signal,
              points: signal.points.map(
                ([time, value]): Sample => [time + shift, value],
              ),
            })),
          };
          const moved = essence(judgeDocument(later));
          const back = (time: unknown) =>
            typeof time === 'number' ? time - shift : time;
          expect({
            ...moved,
            signals: moved.signals.map(parts => parts.map(back)),
          }).toEqual(essence(judgeDocument(document)));
        },
      ),
    );
  });

  it('is the same upside down', () => {
    fc.assert(
      fc.property(outages, outage => {
        const up = runOf(outage, { kind: 'business' });
        const down = mapPoints(
          runOf(outage, { kind: 'business', direction: 'down' }),
          samples => samples.map(([time, value]): Sample => [time, -value!]),
        );
        expect(essence(judgeDocument(down))).toEqual(
          essence(judgeDocument(up)),
        );
      }),
    );
  });

  it('sees a larger deviation wherever it sees a smaller one', () => {
    fc.assert(
      fc.property(
        outages,
        fc.double({ min: 1, max: 3, noNaN: true }),
        (outage, more) => {
          const seen = (factor: number) =>
            judgeDocument(runOf({ ...outage, factor })).signals[0]!
              .detectedAt !== null;
          const smaller = seen(outage.factor);
          const larger = seen(1 + (outage.factor - 1) * more);
          expect(larger || !smaller).toBe(true);
        },
      ),
    );
  });

  it('never recovers earlier from a longer outage', () => {
    fc.assert(
      fc.property(
        outages,
        fc.integer({ min: 1, max: 10 }),
        (outage, longer) => {
          const factor = 3 + outage.factor;
          const recovery = (length: number) =>
            judgeDocument(runOf({ ...outage, factor, length })).signals[0]!
              .recoveredAt ?? Infinity;
          const length = 3 + outage.length;
          expect(recovery(length + longer)).toBeGreaterThanOrEqual(
            recovery(length),
          );
        },
      ),
    );
  });

  it('never passes because values went missing', () => {
    const holes = fc.uniqueArray(fc.integer({ min: -31, max: 29 }), {
      maxLength: 61,
    });
    fc.assert(
      fc.property(outages, holes, (outage, missing) => {
        const document = runOf({ ...outage, factor: 4 + outage.factor });
        const holed = mapPoints(document, samples =>
          samples.filter(
            ([time]) => !missing.some(bin => timeOf(bin) === time),
          ),
        );
        const known = (from: number, to: number) =>
          to - from - missing.filter(bin => bin >= from && bin < to).length;
        const blind = known(-31, -1) < 10 || known(0, 10) < 6;
        expect(blind && judgeDocument(holed).verdict === 'passed').toBe(false);
      }),
    );
  });

  it('never passes where a pass is forbidden', () => {
    const forbidden = fc.constantFrom<(seed: number) => RunDocument>(
      seed => buildRun([latency(() => null), evidence(calm(20, seed))]),
      seed => buildRun([latency(calm(0.3, seed)), traffic(calm(3)), felt()]),
      seed =>
        buildRun([latency(calm(0.3, seed)), evidence(calm(20, seed + 1))]),
      seed => buildRun([latency(calm(0.3, seed)), felt()], { kind: 'preview' }),
      seed => buildRun([latency(calm(0.3, seed)), felt()], { kind: 'not-run' }),
      seed =>
        buildRun([
          latency(calm(0.9, seed), {
            threshold: { op: '<=', value: 0.8, m: 2, n: 3 },
          }),
          felt(),
        ]),
      seed => buildRun([errorRate(() => 0, calm(2, seed)), felt()]),
      seed => buildRun([errorRate(calm(90, seed), calm(100)), felt()]),
    );
    fc.assert(
      fc.property(forbidden, fc.nat(10_000), (build, seed) => {
        expect(judgeDocument(build(seed)).verdict).not.toBe('passed');
      }),
      { numRuns: 400 },
    );
  });

  it('answers any dirt', () => {
    const value = fc.oneof(
      fc.double(),
      fc.constantFrom(null, NaN, Infinity, -Infinity, 0, -1, 1e308),
    );
    const sample = fc.tuple(
      fc.oneof(
        fc.integer({ min: -40, max: 40 }).map(bin => timeOf(bin)),
        fc.double(),
      ),
      value,
    );
    const signal = fc.record({
      kind: fc.constantFrom(
        'latency' as const,
        'count' as const,
        'traffic' as const,
        'utilization' as const,
        'ratio' as const,
        'business' as const,
      ),
      role: fc.constantFrom(
        'steadyState' as const,
        'faultEvidence' as const,
        'traffic' as const,
        'guardrail' as const,
      ),
      direction: fc.constantFrom(
        'up' as const,
        'down' as const,
        'both' as const,
      ),
      missing: fc.constantFrom('ignore' as const, 'breaching' as const),
      points: fc.array(sample, { maxLength: 80 }),
      history: fc.array(sample, { maxLength: 20 }),
    });
    fc.assert(
      fc.property(fc.array(signal, { maxLength: 4 }), signals => {
        const document = buildRun(
          signals.map((change, index) =>
            latency(calm(1), { ...change, id: `s${index}` }),
          ),
        );
        const answer = judgeDocument(document);
        expect(VERDICTS).toContain(answer.verdict);
        expect(answer.reasons.length).toBeGreaterThan(0);
        expect(answer.signals).toHaveLength(signals.length);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
      {
        examples: [
          // The last value of all signals is of long before the fault.
          [
            [
              {
                kind: 'latency',
                role: 'steadyState',
                direction: 'up',
                missing: 'breaching',
                points: [[1_699_999_800, 0]],
                history: [],
              },
              {
                kind: 'latency',
                role: 'steadyState',
                direction: 'up',
                missing: 'ignore',
                points: [],
                history: [[1_699_999_920, 0]],
              },
            ],
          ],
        ],
      },
    );
  });

  it('keeps a calm metric calm, with and without a past', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.boolean(),
        (seed, past) => {
          const history = past
            ? points(calm(0.3, seed), { from: -900, to: -31 })
            : [];
          const run = buildRun([latency(calm(0.3, seed), { history }), felt()]);
          expect(judgeDocument(run).behaviour).toBe('held');
        },
      ),
    );
  });
});
