import fc from 'fast-check';
import { ApplicableMode, FAILURE_MODES } from '../failureModes';
import { VERDICTS } from '../verdict';
import { DAY, NOW } from './__testUtils__/runEvidence';
import { nextChangeAt } from './nextChangeAt';
import { RunEvidence } from './RunEvidence';
import { ServiceStatus } from '../status';
import { ModeWaiver, scoreService } from './scoreService';
import { DEFAULT_SCORING } from './ScoringPolicy';

const days = (min: number, max: number) =>
  fc
    .integer({ min: min * 24, max: max * 24 })
    .map(hours => NOW + hours * 3_600_000);

const evidence: fc.Arbitrary<RunEvidence> = fc
  .record({
    runId: fc.uuid(),
    templateKey: fc.constantFrom('a', 'b', 'c'),
    modes: fc.subarray([...FAILURE_MODES], { minLength: 1, maxLength: 2 }),
    endedAt: days(-250, 0),
    verdict: fc.constantFrom(...VERDICTS),
    behaviour: fc.constantFrom('held', 'recovered', 'not-recovered', null),
    recoverySeconds: fc.option(fc.integer({ min: 0, max: 1_500 })),
    recoveryObjectiveSeconds: fc.option(fc.integer({ min: 1, max: 1_200 })),
    alarmMissed: fc.boolean(),
    hasStopCondition: fc.boolean(),
    faultSeconds: fc.integer({ min: 0, max: 3_600 }),
    percent: fc.option(fc.integer({ min: 0, max: 100 })),
    production: fc.boolean(),
    templateChanged: fc.boolean(),
    targetsDrifted: fc.boolean(),
    deployedAt: fc.option(days(-250, 0)),
  })
  .map(run => ({
    ...run,
    // As a judge would: what did not recover did not pass.
    behaviour:
      run.verdict === 'passed' && run.behaviour === 'not-recovered'
        ? 'held'
        : run.behaviour,
  }));
const runs = fc.array(evidence, { maxLength: 25 });
const modes: fc.Arbitrary<ApplicableMode[]> = fc
  .subarray([...FAILURE_MODES])
  .chain(some =>
    fc
      .array(fc.boolean(), { minLength: some.length, maxLength: some.length })
      .map(flags =>
        some.map((mode, n) => ({
          mode,
          because: 'it does',
          critical: Boolean(flags[n]),
        })),
      ),
  );
const waivers: fc.Arbitrary<ModeWaiver[]> = fc.array(
  fc.record({
    mode: fc.constantFrom(...FAILURE_MODES),
    expiresAt: days(-10, 100),
  }),
  { maxLength: 4 },
);

function score(
  ofModes: readonly ApplicableMode[],
  ofRuns: readonly RunEvidence[],
  change: { waivers?: ModeWaiver[]; now?: number } = {},
) {
  return scoreService({
    modes: ofModes,
    runs: ofRuns,
    policy: DEFAULT_SCORING,
    now: NOW,
    ...change,
  });
}
const tenthsOf = (...of: Parameters<typeof score>) => score(...of).tenths ?? 0;
const options = { numRuns: 500 };

describe('a score', () => {
  it('is from 0 to 100, and its losses add up exactly to what is missing', () => {
    fc.assert(
      fc.property(modes, runs, waivers, (all, some, waived) => {
        const { tenths, losses, coverage } = score(all, some, {
          waivers: waived,
        });
        const lost = losses.reduce((sum, loss) => sum + loss.tenths, 0);
        expect(lost).toBe(tenths === null ? 0 : 1000 - tenths);
        expect(
          losses.every(
            loss => Number.isInteger(loss.tenths) && loss.tenths > 0,
          ),
        ).toBe(true);
        expect(tenths ?? 0).toBeGreaterThanOrEqual(0);
        expect(tenths ?? 0).toBeLessThanOrEqual(1000);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
      }),
      options,
    );
  });

  it('explains every mode to the last point', () => {
    fc.assert(
      fc.property(modes, runs, (all, some) => {
        for (const { value, losses } of score(all, some).modes) {
          const lost = Object.values(losses).reduce(
            (sum, loss) => sum + loss,
            0,
          );
          expect(value + lost).toBeCloseTo(100, 8);
          expect(Object.values(losses).every(loss => loss >= 0)).toBe(true);
        }
      }),
      options,
    );
  });

  it.each(['inconclusive', 'invalid', 'preview'] as const)(
    'is never raised by a run that is %s',
    verdict => {
      fc.assert(
        fc.property(modes, runs, evidence, (all, some, more) => {
          expect(tenthsOf(all, [...some, { ...more, verdict }])).toBe(
            tenthsOf(all, some),
          );
        }),
        options,
      );
    },
  );

  it('is never raised by a run without a stop condition', () => {
    fc.assert(
      fc.property(modes, runs, evidence, (all, some, more) => {
        const poor = { ...more, hasStopCondition: false };
        expect(tenthsOf(all, [...some, poor])).toBeLessThanOrEqual(
          tenthsOf(all, some),
        );
      }),
      options,
    );
  });

  it('is never raised by a longer recovery', () => {
    fc.assert(
      fc.property(
        modes,
        runs,
        fc.nat(24),
        fc.nat(600),
        (all, some, place, more) => {
          const longer = some.map((run, n) =>
            n === place && run.recoverySeconds !== null
              ? { ...run, recoverySeconds: run.recoverySeconds + more }
              : run,
          );
          expect(tenthsOf(all, longer)).toBeLessThanOrEqual(
            tenthsOf(all, some),
          );
        },
      ),
      options,
    );
  });

  it('is never raised by one more failure mode that nobody tested', () => {
    fc.assert(
      fc.property(
        modes,
        runs,
        fc.constantFrom(...FAILURE_MODES),
        (all, some, mode) => {
          const untested = some.filter(run => !run.modes.includes(mode));
          const without = all.filter(each => each.mode !== mode);
          const more = [
            ...without,
            { mode, because: 'it does', critical: false },
          ];
          expect(tenthsOf(more, untested)).toBeLessThanOrEqual(
            tenthsOf(without, untested),
          );
        },
      ),
      options,
    );
  });

  it('is never raised by time alone, also when waivers end', () => {
    fc.assert(
      fc.property(
        modes,
        runs,
        waivers,
        fc.integer({ min: 1, max: 200 * 24 }),
        (all, some, waived, hours) => {
          const later = { waivers: waived, now: NOW + hours * 3_600_000 };
          expect(tenthsOf(all, some, later)).toBeLessThanOrEqual(
            tenthsOf(all, some, { waivers: waived }),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is never lowered by a waiver', () => {
    fc.assert(
      fc.property(
        modes.filter(all => all.length > 1),
        runs,
        waivers,
        (all, some, waived) => {
          const with_ = score(all, some, { waivers: waived }).tenths;
          expect(with_ ?? 1000).toBeGreaterThanOrEqual(tenthsOf(all, some));
        },
      ),
      options,
    );
  });

  it('is never lowered by a first test, even by one that fails', () => {
    fc.assert(
      fc.property(modes, runs, evidence, (all, some, first) => {
        const untested = some.filter(
          run => !run.modes.some(mode => first.modes.includes(mode)),
        );
        expect(tenthsOf(all, [...untested, first])).toBeGreaterThanOrEqual(
          tenthsOf(all, untested),
        );
      }),
      options,
    );
  });

  it('does not depend on the order in which anything came', () => {
    fc.assert(
      fc.property(modes, runs, (all, some) => {
        const unique = [...new Map(some.map(run => [run.runId, run])).values()];
        expect(score([...all].reverse(), [...unique].reverse())).toEqual(
          score(all, unique),
        );
      }),
      options,
    );
  });

  it('never gets an A while a critical failure mode fails or is untested', () => {
    fc.assert(
      fc.property(modes, runs, (all, some) => {
        const { grade, modes: rated } = score(all, some);
        const states = rated
          .filter(({ critical }) => critical)
          .map(({ state }) => state);
        expect(
          grade === 'A' &&
            states.some(state => state === 'failed' || state === 'untested'),
        ).toBe(false);
        expect(
          (grade === 'A' || grade === 'B') && states.includes('failed'),
        ).toBe(false);
      }),
      options,
    );
  });

  it('loses nothing when the clock goes back', () => {
    fc.assert(
      fc.property(modes, runs, fc.nat(30), (all, some, back) => {
        const { tenths } = score(all, some, { now: NOW - back * DAY });
        expect(tenths ?? 0).toBeGreaterThanOrEqual(tenthsOf(all, some));
      }),
      options,
    );
  });

  it('stays as it is until the instant that is foretold', () => {
    fc.assert(
      fc.property(
        modes,
        runs,
        waivers,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (someModes, someRuns, someWaivers, share) => {
          const today = score(someModes, someRuns, { waivers: someWaivers });
          const next =
            nextChangeAt(today.modes, someWaivers, DEFAULT_SCORING, NOW) ??
            NOW + 1_000 * DAY;
          const now = Math.min(
            Math.floor(NOW + share * (next - NOW)),
            next - 1,
          );
          expect(
            score(someModes, someRuns, { waivers: someWaivers, now }),
          ).toEqual(today);
        },
      ),
      options,
    );
  });
});

/** How good a status is; untested and stale say the same little. */
const WORTH: Record<ServiceStatus, number> = {
  failing: 0,
  untested: 1,
  stale: 1,
  resilient: 2,
};
const worthOf = (...of: Parameters<typeof score>) => WORTH[score(...of).status];

describe('a status', () => {
  it('is failing from a failed run on until the same template passes', () => {
    fc.assert(
      fc.property(modes, runs, evidence, (all, some, last) => {
        const failed = {
          ...last,
          verdict: 'failed' as const,
          endedAt: NOW + 1,
        };
        const then = [...some, failed];
        expect(score(all, then).status).toBe('failing');
        const elsewhere = { ...failed, runId: 'x', templateKey: 'another' };
        const passed = (templateKey: string) => ({
          ...elsewhere,
          templateKey,
          verdict: 'passed' as const,
          behaviour: 'held' as const,
          endedAt: NOW + 2,
        });
        expect(score(all, [...then, passed('another')]).status).toBe('failing');
        const open = score(all, [...then, passed(failed.templateKey)]);
        expect(open.openFailures.map(({ runId }) => runId)).not.toContain(
          failed.runId,
        );
      }),
      options,
    );
  });

  it('is not failing while all that a failure was about is waived', () => {
    fc.assert(
      fc.property(modes, evidence, (all, run) => {
        const failed = { ...run, verdict: 'failed' as const };
        const about = all.filter(({ mode }) => failed.modes.includes(mode));
        const waived = about.map(({ mode }) => ({
          mode,
          expiresAt: NOW + DAY,
        }));
        const { openFailures } = score(all, [failed], { waivers: waived });
        expect(openFailures).toHaveLength(about.length > 0 ? 0 : 1);
      }),
      options,
    );
  });

  it.each(['inconclusive', 'invalid', 'preview'] as const)(
    'is not changed by a run that is %s',
    verdict => {
      fc.assert(
        fc.property(modes, runs, evidence, (all, some, more) => {
          expect(score(all, [...some, { ...more, verdict }]).status).toBe(
            score(all, some).status,
          );
        }),
        options,
      );
    },
  );

  it('never gets better by time alone', () => {
    fc.assert(
      fc.property(modes, runs, waivers, fc.nat(200), (all, some, w, day) => {
        const later = { waivers: w, now: NOW + day * DAY };
        expect(worthOf(all, some, later)).toBeLessThanOrEqual(
          worthOf(all, some, { waivers: w }),
        );
      }),
      options,
    );
  });

  it('never gets better by one more failure, nor worse by one more pass', () => {
    fc.assert(
      fc.property(modes, runs, evidence, (all, some, run) => {
        const before = worthOf(all, some);
        const last = { ...run, runId: 'last', endedAt: NOW };
        const failed = { ...last, verdict: 'failed' as const };
        expect(worthOf(all, [...some, failed])).toBeLessThanOrEqual(before);
        const passed = {
          ...last,
          verdict: 'passed' as const,
          templateChanged: false,
          targetsDrifted: false,
          deployedAt: null,
        };
        expect(worthOf(all, [...some, passed])).toBeGreaterThanOrEqual(before);
      }),
      options,
    );
  });
});
