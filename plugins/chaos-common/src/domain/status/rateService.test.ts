import fc from 'fast-check';
import { VERDICTS } from '../verdict';
import { rateService, ServiceStatus, StatusEvidence } from './rateService';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const KEYS = ['a', 'b', 'c'];
const options = { now: NOW, freshnessDays: 30 };
/** How good a status is; untested and stale say the same little. */
const WORTH: Record<ServiceStatus, number> = {
  failing: 0,
  untested: 1,
  stale: 1,
  resilient: 2,
};

const runOf = (verdict: fc.Arbitrary<StatusEvidence['verdict']>) =>
  fc.record({
    templateKey: fc.constantFrom(...KEYS, 'unmapped'),
    verdict,
    endedAt: fc.integer({ min: 940, max: 1_000 }).map(day => day * DAY),
  });
const evidence = fc.array(runOf(fc.constantFrom(...VERDICTS)), {
  maxLength: 12,
});

describe('rateService', () => {
  it.each<[ServiceStatus, StatusEvidence[]]>([
    ['untested', []],
    [
      'resilient',
      [{ templateKey: 'a', verdict: 'passed', endedAt: NOW - DAY }],
    ],
    [
      'resilient',
      [{ templateKey: 'a', verdict: 'passed', endedAt: NOW - 30 * DAY }],
    ],
    [
      'stale',
      [{ templateKey: 'a', verdict: 'passed', endedAt: NOW - 30 * DAY - 1 }],
    ],
    [
      'failing',
      [
        { templateKey: 'a', verdict: 'passed', endedAt: NOW - 2 * DAY },
        { templateKey: 'a', verdict: 'failed', endedAt: NOW - DAY },
        { templateKey: 'b', verdict: 'passed', endedAt: NOW },
      ],
    ],
    [
      'resilient',
      [
        { templateKey: 'a', verdict: 'failed', endedAt: NOW - 2 * DAY },
        { templateKey: 'a', verdict: 'passed', endedAt: NOW - DAY },
      ],
    ],
    ['failing', [{ templateKey: 'a', verdict: 'failed', endedAt: 0 }]],
    [
      'untested',
      [{ templateKey: 'unmapped', verdict: 'failed', endedAt: NOW }],
    ],
  ])('says %s for %j', (status, runs) => {
    expect(rateService(KEYS, runs, options).status).toBe(status);
  });

  it('puts every template into exactly one group', () => {
    fc.assert(
      fc.property(evidence, runs => {
        const { failing, passing, stale, untested } = rateService(
          [...KEYS, ...KEYS],
          runs,
          options,
        );
        expect([...failing, ...passing, ...stale, ...untested].sort()).toEqual(
          KEYS,
        );
      }),
    );
  });

  it('does not change by runs that prove nothing', () => {
    const nothing = fc.constantFrom<StatusEvidence['verdict']>(
      'inconclusive',
      'invalid',
      'preview',
    );
    fc.assert(
      fc.property(evidence, fc.array(runOf(nothing)), (runs, more) => {
        expect(rateService(KEYS, [...runs, ...more], options)).toEqual(
          rateService(KEYS, runs, options),
        );
      }),
    );
  });

  it('does not depend on the order of the runs', () => {
    fc.assert(
      fc.property(evidence, runs => {
        expect(rateService(KEYS, [...runs].reverse(), options)).toEqual(
          rateService(KEYS, runs, options),
        );
      }),
    );
  });

  it('never gets better by time alone', () => {
    fc.assert(
      fc.property(evidence, fc.nat(100), (runs, days) => {
        const later = { ...options, now: NOW + days * DAY };
        expect(
          WORTH[rateService(KEYS, runs, later).status],
        ).toBeLessThanOrEqual(WORTH[rateService(KEYS, runs, options).status]);
      }),
    );
  });

  it.each([
    ['better by one more failure', 'failed' as const, -1],
    ['worse by one more pass', 'passed' as const, 1],
  ])('never gets %s', (_, verdict, direction) => {
    fc.assert(
      fc.property(evidence, fc.constantFrom(...KEYS), (runs, templateKey) => {
        const more = [...runs, { templateKey, verdict, endedAt: NOW + DAY }];
        const change =
          WORTH[rateService(KEYS, more, options).status] -
          WORTH[rateService(KEYS, runs, options).status];
        expect(change * direction).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
