import { judgeDocument } from '../judgeDocument';
import {
  buildRun,
  calm,
  errorRate,
  evidence,
  FAULT_BINS,
  latency,
  noise,
  points,
  step,
} from '../__testUtils__/buildRun';
import type { Signal } from '../document/RunDocument';

const codesOf = (proof: Signal, bins = FAULT_BINS) =>
  judgeDocument(
    buildRun([latency(calm(0.3)), proof], {
      experiment: { faultEnd: 1_700_000_040 + bins * 60 },
    }),
  ).reasons.map(({ code }) => code);

/** A first-order autoregression: each value is mostly the one before. */
function wander(memory: number, seed: number): (bin: number) => number {
  const from = -40;
  const walk: number[] = [noise(from, seed)];
  for (let bin = from + 1; bin <= 40; bin += 1) {
    const fresh = Math.sqrt(1 - memory ** 2) * noise(bin, seed);
    walk.push(memory * walk.at(-1)! + fresh);
  }
  return bin => walk[bin - from]!;
}

const MEMORIES = [0, 0.5, 0.8, 0.9];
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);

describe('observeFault', () => {
  it.each(MEMORIES)('takes no noise of memory %d for proof', memory => {
    const unproven = SEEDS.filter(seed => {
      const cpu = wander(memory, seed);
      const codes = codesOf(evidence(bin => 40 + 4 * cpu(bin)));
      return codes.includes('fault_not_observed');
    });
    expect(unproven).toEqual(SEEDS);
  });

  it.each(MEMORIES)('feels a jump in noise of memory %d', memory => {
    const felt = SEEDS.filter(seed => {
      const cpu = wander(memory, seed);
      const jump = (bin: number) => (bin >= 0 && bin < FAULT_BINS ? 40 : 0);
      const codes = codesOf(evidence(bin => 40 + 4 * cpu(bin) + jump(bin)));
      return !codes.includes('fault_not_observed');
    });
    expect(felt.length).toBeGreaterThan(0.85 * SEEDS.length);
  });

  it('feels errors among requests, whichever of them is counted', () => {
    const bad = errorRate(step(0, 60), calm(1000), {
      id: 'errors',
      role: 'faultEvidence',
    });
    const good = errorRate(step(1000, 900), calm(1000), {
      id: 'success',
      role: 'faultEvidence',
      direction: 'down',
    });
    expect(codesOf(bad)).not.toContain('fault_not_observed');
    expect(codesOf(good)).not.toContain('fault_not_observed');
  });

  it('feels no errors where there are as many as ever', () => {
    const usual = errorRate(
      bin => 10 + noise(bin, 3),
      bin => 1000 + noise(bin),
      { role: 'faultEvidence' },
    );
    expect(codesOf(usual)).toContain('fault_not_observed');
  });

  it('takes requests that go to another region for proof', () => {
    const requests = evidence(step(1000, 100), {
      kind: 'traffic',
      direction: 'down',
      unit: 'count',
      points: points(step(1000, 100)),
    });
    expect(codesOf(requests)).not.toContain('fault_not_observed');
  });
});
