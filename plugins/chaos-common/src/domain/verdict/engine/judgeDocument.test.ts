import {
  buildRun,
  calm,
  errorRate,
  evidence,
  FAULT_START,
  felt,
  latency,
  noise,
  points,
  step,
  timeOf,
  traffic,
} from './__testUtils__/buildRun';
import type { RunDocument } from './document/RunDocument';
import { judgeDocument } from './judgeDocument';

const SLOW = 0.9;
const USUAL = 0.3;
const CONTRACT = { op: '<=', value: 0.8, m: 2, n: 3 } as const;

function judge(document: RunDocument) {
  const verdict = judgeDocument(document);
  const [signal] = verdict.signals;
  return {
    verdict: verdict.verdict,
    behaviour: verdict.behaviour,
    confidence: verdict.confidence,
    codes: verdict.reasons.map(({ code }) => code),
    signal: signal?.verdict,
    reason: signal?.reason,
    detectedAt: signal?.detectedAt,
    recoveredAt: signal?.recoveredAt,
    all: verdict,
  };
}

const back = (to: number) => step(USUAL, SLOW, { to });

describe('judgeDocument', () => {
  describe('outcome', () => {
    it('passes a service that held', () => {
      expect(judge(buildRun([latency(calm(USUAL)), felt()]))).toMatchObject({
        verdict: 'passed',
        behaviour: 'held',
        signal: 'held',
        codes: ['held'],
        detectedAt: null,
      });
    });

    it('passes a service that recovered while the fault lasted', () => {
      const run = buildRun([latency(back(5)), felt()], {
        experiment: { faultType: 'lasting' },
      });
      expect(judge(run)).toMatchObject({
        verdict: 'passed',
        behaviour: 'recovered',
        codes: ['recovered_in_time'],
        detectedAt: FAULT_START,
        recoveredAt: timeOf(5),
      });
    });

    it('gives times as intervals of a bin around what was seen', () => {
      const { all } = judge(buildRun([latency(back(5)), felt()]));
      expect(all.signals[0]).toMatchObject({
        timeToDetectSeconds: [0, 120],
        timeToRecoverSeconds: [240, 360],
      });
    });

    it('fails a service that did not recover', () => {
      expect(judge(buildRun([latency(back(99)), felt()]))).toMatchObject({
        verdict: 'failed',
        behaviour: 'not-recovered',
        signal: 'not_recovered',
        codes: ['not_recovered'],
        recoveredAt: null,
      });
    });

    it('fails a service that recovered too late', () => {
      const run = buildRun([latency(back(9)), felt()], {
        recoveryObjectiveSeconds: 300,
      });
      expect(judge(run)).toMatchObject({
        verdict: 'failed',
        behaviour: 'recovered',
        codes: ['recovered_too_late'],
      });
    });

    it('fails a service that needed the end of a long fault to recover', () => {
      const run = buildRun([latency(back(11)), felt()], {
        recoveryObjectiveSeconds: 300,
        experiment: { faultType: 'lasting' },
      });
      expect(judge(run)).toMatchObject({
        verdict: 'failed',
        behaviour: 'recovered',
        codes: ['recovered_only_after_fault'],
      });
    });

    it('cannot tell when a lasting fault went before the objective ran out', () => {
      const run = buildRun([latency(back(11)), felt()], {
        recoveryObjectiveSeconds: 900,
        experiment: { faultType: 'lasting' },
      });
      const { codes, verdict, all } = judge(run);
      expect({ codes, verdict }).toEqual({
        verdict: 'inconclusive',
        codes: ['exposure_too_short'],
      });
      expect(all.reasons[0]!.text).toMatch(/at least 15 min/);
    });

    it.each(['momentary', undefined] as const)(
      'lets any recovery in time pass where the fault is %s',
      faultType => {
        const run = buildRun([latency(back(11)), felt()], {
          recoveryObjectiveSeconds: 900,
          experiment: { faultType },
        });
        expect(judge(run)).toMatchObject({ verdict: 'passed' });
      },
    );

    it('takes the slowest of several signals', () => {
      const run = buildRun([
        latency(calm(USUAL)),
        latency(back(4), { id: 'p50' }),
        latency(step(USUAL, SLOW, { to: 99, seed: 3 }), { id: 'p99' }),
        felt(),
      ]);
      expect(judge(run)).toMatchObject({
        verdict: 'failed',
        behaviour: 'not-recovered',
      });
    });
  });

  describe('contract', () => {
    it('wins over statistics and tells of the tolerated change', () => {
      const run = buildRun([
        latency(step(USUAL, 0.6), { threshold: CONTRACT }),
        felt(),
      ]);
      expect(judge(run)).toMatchObject({
        verdict: 'passed',
        behaviour: 'held',
        signal: 'held',
        codes: ['held', 'degraded_within_tolerance'],
      });
    });

    it('deviates on m of n and recovers by the same threshold', () => {
      const run = buildRun([latency(back(5), { threshold: CONTRACT }), felt()]);
      expect(judge(run)).toMatchObject({
        verdict: 'passed',
        signal: 'recovered',
        recoveredAt: timeOf(5),
      });
    });

    it('tolerates fewer than m of n', () => {
      const lone = (bin: number) => (bin === 3 || bin === 7 ? 2 : USUAL);
      const run = buildRun([latency(lone, { threshold: CONTRACT }), felt()]);
      expect(judge(run)).toMatchObject({ verdict: 'passed', signal: 'held' });
    });
  });

  describe('no data', () => {
    it('refuses a signal without any value, by name', () => {
      const { all, ...rest } = judge(buildRun([latency(() => null), felt()]));
      expect(rest).toMatchObject({
        verdict: 'inconclusive',
        behaviour: null,
        reason: 'no_data',
        codes: ['no_data'],
      });
      expect(all.reasons[0]!.text).toMatch(/p95.*dimension.*region/s);
    });

    it('refuses fewer than ten values before the fault', () => {
      const young = (bin: number) => (bin < -9 ? null : USUAL);
      expect(judge(buildRun([latency(young), felt()]))).toMatchObject({
        verdict: 'inconclusive',
        reason: 'no_data',
      });
    });

    it('refuses less than 60 % of the fault', () => {
      const holed = (bin: number) => (bin >= 2 && bin < 7 ? null : USUAL);
      expect(judge(buildRun([latency(holed), felt()]))).toMatchObject({
        verdict: 'inconclusive',
        reason: 'no_data',
      });
    });

    it('does not pass on the signals that are left', () => {
      const run = buildRun([
        latency(calm(USUAL)),
        latency(() => null, { id: 'p99' }),
        felt(),
      ]);
      expect(judge(run)).toMatchObject({
        verdict: 'inconclusive',
        signal: 'held',
        codes: ['no_data'],
      });
    });

    it('refuses a run without any signal of the steady state', () => {
      expect(judge(buildRun([felt()]))).toMatchObject({
        verdict: 'inconclusive',
        codes: ['no_data'],
      });
    });
  });

  describe('telemetry that dies with its host', () => {
    const dies = (bin: number) => (bin >= 1 ? null : USUAL);
    const beat = (bin: number) => (bin >= 1 ? null : 100);

    it('is a deviation when the heartbeat is gone too', () => {
      const run = buildRun([
        latency(dies, { missing: 'breaching' }),
        traffic(beat),
        felt(),
      ]);
      expect(judge(run)).toMatchObject({
        verdict: 'failed',
        signal: 'not_recovered',
        reason: 'telemetry_lost',
        codes: expect.arrayContaining(['telemetry_lost']),
      });
    });

    it('proves nothing when it is alone', () => {
      const run = buildRun([latency(dies, { missing: 'breaching' }), felt()]);
      expect(judge(run)).toMatchObject({
        verdict: 'inconclusive',
        reason: 'telemetry_lost',
      });
    });

    it('recovers when the values come back', () => {
      const gone = (value: number) => (bin: number) =>
        bin >= 1 && bin < 8 ? null : value;
      const run = buildRun([
        latency(gone(USUAL), { missing: 'breaching' }),
        traffic(gone(100)),
        felt(),
      ]);
      expect(judge(run)).toMatchObject({
        verdict: 'passed',
        behaviour: 'recovered',
        recoveredAt: timeOf(8),
      });
    });
  });

  describe('no traffic', () => {
    it('refuses a service that nobody uses', () => {
      const run = buildRun([latency(calm(USUAL)), traffic(calm(4)), felt()]);
      expect(judge(run)).toMatchObject({
        verdict: 'inconclusive',
        codes: ['no_traffic'],
      });
    });

    it('refuses a fault during which nobody came', () => {
      const run = buildRun([
        latency(calm(USUAL)),
        traffic(step(200, 10)),
        felt(),
      ]);
      expect(judge(run)).toMatchObject({
        verdict: 'inconclusive',
        codes: ['no_traffic'],
      });
    });

    it('judges on when another region takes over', () => {
      const run = buildRun([
        latency(calm(USUAL)),
        traffic(step(200, 5), { id: 'us' }),
        traffic(step(100, 300, { seed: 2 }), { id: 'eu', direction: 'both' }),
        felt(),
      ]);
      expect(judge(run)).toMatchObject({ verdict: 'passed' });
    });

    it('skips a ratio without requests instead of calling it perfect', () => {
      const run = buildRun([errorRate(() => 0, step(200, 0)), felt()]);
      expect(judge(run)).toMatchObject({
        verdict: 'inconclusive',
        reason: expect.stringMatching(/no_data|no_traffic/),
      });
    });
  });

  describe('unhealthy start', () => {
    it('refuses a contract that was broken before', () => {
      const ill = (bin: number) => (bin < -6 || bin >= 0 ? USUAL : SLOW);
      const run = buildRun([latency(ill, { threshold: CONTRACT }), felt()]);
      expect(judge(run)).toMatchObject({
        verdict: 'inconclusive',
        reason: 'baseline_unhealthy',
        codes: ['baseline_unhealthy'],
      });
    });

    it('refuses a level that changed in the baseline', () => {
      const shifted = (bin: number) => calm(bin < -16 ? USUAL : SLOW)(bin);
      expect(judge(buildRun([latency(shifted), felt()]))).toMatchObject({
        verdict: 'inconclusive',
        codes: ['baseline_drifting'],
      });
    });

    it('refuses a success rate that is zero all day', () => {
      const run = buildRun([
        latency(() => 0, { kind: 'ratio', direction: 'down', unit: '%' }),
        felt(),
      ]);
      expect(judge(run)).toMatchObject({
        verdict: 'inconclusive',
        codes: ['baseline_unhealthy'],
      });
    });

    it('refuses while a guardrail is broken at the start', () => {
      const run = buildRun([
        latency(calm(USUAL)),
        latency(() => SLOW, {
          id: 'alarm',
          role: 'guardrail',
          threshold: CONTRACT,
        }),
        felt(),
      ]);
      expect(judge(run)).toMatchObject({
        verdict: 'inconclusive',
        codes: ['baseline_unhealthy'],
      });
    });

    it.each([
      ['a success rate of 100 %', 100, 'ratio', 'down', '%'],
      ['no errors at all', 0, 'count', 'up', 'count'],
    ] as const)('takes %s for healthy', (_, value, kind, direction, unit) => {
      const run = buildRun([
        latency(() => value, { kind, direction, unit }),
        felt(),
      ]);
      expect(judge(run)).toMatchObject({ verdict: 'passed', signal: 'held' });
    });
  });

  describe('proof of the fault', () => {
    it('does not take a lone spike in the middle of the fault for proof', () => {
      const spike = (bin: number) => (bin === 6 ? 90 : calm(20, 5)(bin)!);
      const run = buildRun([latency(calm(USUAL)), evidence(spike)]);
      expect(judge(run).codes).toContain('fault_not_observed');
    });

    it('takes a single value at the onset for proof unless spikes are usual', () => {
      const at = (bins: number[]) => (bin: number) =>
        bins.includes(bin) ? 90 : calm(20, 5)(bin)!;
      const once = buildRun([latency(calm(USUAL)), evidence(at([1]))]);
      const usual = buildRun([latency(calm(USUAL)), evidence(at([-12, 1]))]);
      expect(judge(once).verdict).toBe('passed');
      expect(judge(usual).codes).toContain('fault_not_observed');
    });

    it('does not pass a fault that nothing felt', () => {
      const run = buildRun([latency(calm(USUAL)), evidence(calm(20, 5))]);
      expect(judge(run)).toMatchObject({
        verdict: 'inconclusive',
        behaviour: null,
        signal: 'held',
        codes: ['fault_not_observed'],
      });
    });

    it('says so when no evidence was asked for', () => {
      expect(judge(buildRun([latency(calm(USUAL))]))).toMatchObject({
        verdict: 'passed',
        confidence: 'low',
        codes: ['held', 'fault_unverified'],
      });
    });

    it('counts from when the fault was felt', () => {
      const run = buildRun([
        latency(step(USUAL, SLOW, { from: 4, to: 8 })),
        evidence(step(20, 80, { from: 4, to: 10 })),
      ]);
      const { all, codes } = judge(run);
      expect(codes).toContain('late_onset');
      expect(all.signals[0]!.timeToDetectSeconds).toEqual([0, 120]);
    });

    it('refuses a fault that was felt for less than half of its time', () => {
      const run = buildRun([
        latency(calm(USUAL)),
        evidence(step(20, 80, { from: 7 })),
      ]);
      expect(judge(run)).toMatchObject({
        verdict: 'inconclusive',
        codes: expect.arrayContaining(['exposure_too_short']),
      });
    });

    it('sees a momentary fault that shows two bins late', () => {
      const run = buildRun(
        [
          latency(step(USUAL, SLOW, { from: 2, to: 6 })),
          evidence(step(20, 80, { from: 2, to: 5 })),
        ],
        { experiment: { faultEnd: FAULT_START, faultType: 'momentary' } },
      );
      expect(judge(run)).toMatchObject({
        verdict: 'passed',
        behaviour: 'recovered',
        recoveredAt: timeOf(6),
      });
    });

    it('sees one host of four leave', () => {
      const hosts = (bin: number) => (bin >= 1 && bin < 9 ? 3 : 4);
      const run = buildRun([
        latency(calm(USUAL)),
        evidence(hosts, { kind: 'count', unit: 'count', direction: 'down' }),
      ]);
      expect(judge(run)).toMatchObject({ verdict: 'passed' });
    });
  });

  describe('state of the experiment', () => {
    it.each([
      ['failed', { experiment: { state: 'failed' } }],
      ['cancelled', { experiment: { state: 'cancelled' } }],
      ['not run', { kind: 'not-run' }],
      ['without a fault', { experiment: { faultStart: null } }],
      ['without an end', { experiment: { faultEnd: null } }],
    ] as const)('does not judge what was %s', (_, change) => {
      expect(
        judge(buildRun([latency(calm(USUAL)), felt()], change)),
      ).toMatchObject({
        verdict: 'inconclusive',
        behaviour: null,
        codes: ['experiment_not_run'],
      });
    });

    it('takes no preview for evidence', () => {
      const run = buildRun([latency(calm(USUAL)), felt()], { kind: 'preview' });
      expect(judge(run)).toMatchObject({ verdict: 'preview', behaviour: null });
    });

    it('never says held of a run that was stopped', () => {
      const run = buildRun([latency(calm(USUAL)), felt()], {
        experiment: { state: 'stopped' },
      });
      expect(judge(run)).toMatchObject({
        verdict: 'inconclusive',
        behaviour: null,
        codes: ['aborted_by_guardrail'],
      });
    });

    it('judges a stopped run by its real end and flags it', () => {
      const run = buildRun([latency(back(99)), felt()], {
        experiment: { state: 'stopped' },
      });
      expect(judge(run)).toMatchObject({
        verdict: 'failed',
        codes: ['not_recovered', 'aborted_by_guardrail'],
      });
    });
  });

  describe('something else at the same time', () => {
    it('judges on, with low confidence, and names it', () => {
      const run = buildRun([latency(calm(0.3)), felt()]);
      const alone = judgeDocument(run);
      const verdict = judgeDocument(run, {
        confounders: ['Version 12 was deployed at 10:02'],
      });
      expect(verdict).toMatchObject({ verdict: 'passed', confidence: 'low' });
      expect(verdict.signals).toEqual(alone.signals);
      expect(verdict.reasons).toContainEqual({
        code: 'confounded_by',
        text: expect.stringContaining('Version 12 was deployed at 10:02'),
      });
    });
  });

  describe('after the fault', () => {
    it('finds a deviation that begins only then', () => {
      const run = buildRun([
        latency(step(USUAL, SLOW, { from: 12, to: 17 })),
        felt(),
      ]);
      expect(judge(run)).toMatchObject({
        verdict: 'passed',
        behaviour: 'recovered',
        codes: ['recovered_in_time', 'deviated_after_fault'],
      });
    });

    it('fails a service that recovers and breaks again', () => {
      const again = (bin: number) =>
        (bin >= 0 && bin < 4) || (bin >= 15 && bin < 19) ? SLOW : USUAL;
      expect(judge(buildRun([latency(again), felt()]))).toMatchObject({
        verdict: 'failed',
        behaviour: 'not-recovered',
        codes: ['relapsed'],
        reason: 'relapsed',
      });
    });

    it('waits when the data ends before the hold is over', () => {
      const run = buildRun([latency(back(27)), felt()], {
        recoveryHorizonSeconds: 1800,
      });
      expect(judge(run)).toMatchObject({
        verdict: 'inconclusive',
        reason: 'recovery_unknown',
        codes: ['recovery_unknown'],
      });
    });

    it('waits when nothing was watched after the fault', () => {
      const run = buildRun(
        [latency(back(99), { points: points(back(99), { to: 10 }) }), felt()],
        { experiment: { now: timeOf(10) } },
      );
      expect(judge(run)).toMatchObject({
        verdict: expect.stringMatching(/inconclusive|failed/),
      });
    });

    it('mentions traffic that has not come back', () => {
      const run = buildRun([
        latency(calm(USUAL)),
        traffic(step(400, 150, { to: 99 })),
        felt(),
      ]);
      expect(judge(run)).toMatchObject({
        verdict: 'passed',
        codes: ['held', 'failback_pending'],
      });
    });
  });

  describe('kinds of metrics', () => {
    it('leaves out a metric that is all noise, but not when it is alone', () => {
      const wild = (bin: number) =>
        bin < -40 && bin % 60 > -8 ? 200 * USUAL : calm(USUAL)(bin);
      const history = points(wild, { from: -2000, to: -31 });
      const noisy = latency(wild, { id: 'wild', history });
      expect(judge(buildRun([noisy, felt()]))).toMatchObject({
        verdict: 'inconclusive',
        reason: 'too_noisy',
      });
      const beside = buildRun([latency(calm(USUAL)), noisy, felt()]);
      expect(judge(beside)).toMatchObject({
        verdict: 'passed',
        confidence: 'medium',
        codes: ['held', 'too_noisy'],
      });
    });

    it('judges a metric of five minutes with low confidence', () => {
      const slow = step(USUAL, 0.9, { from: 0, to: 2 });
      const run = buildRun(
        [
          latency(slow, {
            points: points(slow, { from: -31, to: 8, period: 300 }),
          }),
        ],
        {
          experiment: {
            start: timeOf(-1, 300),
            faultEnd: timeOf(2, 300),
            end: timeOf(2, 300),
            now: timeOf(8, 300),
          },
          recoveryHorizonSeconds: 1800,
        },
      );
      expect(judge(run)).toMatchObject({
        signal: 'recovered',
        confidence: 'low',
        codes: expect.arrayContaining(['few_bins']),
      });
    });

    it('sees a processor at its ceiling', () => {
      const busy = (bin: number) =>
        bin >= 0 && bin < 5 ? 99.5 : 80 + 12 * noise(bin, 2) * 0.5;
      const run = buildRun([
        latency(bin => Math.min(busy(bin), 99.5), {
          kind: 'utilization',
          unit: '%',
        }),
        felt(),
      ]);
      expect(judge(run).detectedAt).toBe(FAULT_START);
    });

    it('compares a daily rise with the same time of the day before', () => {
      const day = 1440;
      const rush = (bin: number) => {
        const clock = (((bin + 30) % day) + day) % day;
        const rise = Math.min(2, Math.max(0, clock - 30) / 8);
        return USUAL * (clock < 90 ? 1 + rise : 1) + 0.01 * noise(bin);
      };
      const daily = (days: number) =>
        judge(
          buildRun([
            latency(rush, {
              history: points(rush, { from: -days * day, to: -31 }),
            }),
            felt(),
          ]),
        );
      expect(daily(0.5)).toMatchObject({ signal: 'not_recovered' });
      expect(daily(8.4)).toMatchObject({ verdict: 'passed', signal: 'held' });
    });

    it.each([
      ['p95', 150, 'low', true],
      ['p95', 250, 'medium', false],
      ['checkout p99', 600, 'low', true],
      ['average', 150, 'medium', false],
    ] as const)(
      'trusts %s at %d requests a minute with %s confidence',
      (id, requests, confidence, low) => {
        const run = buildRun([
          latency(calm(USUAL), { id }),
          traffic(calm(requests)),
          felt(),
        ]);
        const judged = judge(run);
        expect(judged).toMatchObject({ verdict: 'passed', confidence });
        expect(judged.codes.includes('low_sample')).toBe(low);
      },
    );

    it('counts what a counter that was reset adds', () => {
      let total = 1000;
      const course = points(bin => {
        total = bin === -12 ? 0 : total + 20;
        return total;
      });
      const counter = latency(() => null, {
        kind: 'count',
        unit: 'count',
        points: course,
      });
      const { signals, verdict } = judgeDocument(buildRun([counter, felt()]));
      expect(verdict).toBe('passed');
      expect(signals[0]).toMatchObject({
        verdict: 'held',
        evidence: { center: 20, policies: ['counter_reset'] },
      });
    });

    it('calls an improvement held', () => {
      const run = buildRun([latency(step(USUAL, 0.1)), felt()]);
      expect(judge(run)).toMatchObject({ verdict: 'passed', signal: 'held' });
    });

    it('judges a ratio by counting', () => {
      const errors = (bin: number) => (bin >= 0 && bin < 5 ? 30 : 0);
      const run = buildRun([errorRate(errors, calm(400)), felt()]);
      expect(judge(run)).toMatchObject({
        verdict: 'passed',
        signal: 'recovered',
        detectedAt: FAULT_START,
        recoveredAt: timeOf(5),
      });
    });

    it('does not mind one error in few requests', () => {
      const errors = (bin: number) => (bin === 3 ? 1 : 0);
      const run = buildRun([errorRate(errors, calm(30)), felt()]);
      expect(judge(run)).toMatchObject({ verdict: 'passed', signal: 'held' });
    });

    it('fills counts that nobody published while requests came', () => {
      const errors = (bin: number) => (bin >= 2 && bin < 6 ? 50 : null);
      const count = latency(errors, {
        id: '5xx',
        kind: 'count',
        unit: 'count',
      });
      const run = buildRun([count, traffic(calm(300)), felt()]);
      expect(judge(run)).toMatchObject({
        signal: 'recovered',
        detectedAt: timeOf(2),
        recoveredAt: timeOf(6),
      });
      expect(judge(buildRun([count, felt()]))).toMatchObject({
        reason: 'no_data',
      });
    });
  });
});
