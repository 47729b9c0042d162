import fc from 'fast-check';
import { goodFacts, STRICT } from './__testUtils__/startFacts';
import { decide, evaluateGuardrails } from './evaluateGuardrails';
import {
  GUARDRAIL_OUTCOMES,
  GuardrailOutcome,
  GuardrailResult,
  refuses,
} from './GuardrailResult';
import { GUARDRAILS } from './guardrails';
import { unknownFact } from './Known';
import { GuardrailPolicies } from './policy';

const ids = [...GUARDRAILS.map(({ id }) => id), 'own-a', 'own-b'];
const result: fc.Arbitrary<GuardrailResult> = fc.record({
  id: fc.constantFrom(...ids),
  title: fc.string(),
  outcome: fc.constantFrom(...GUARDRAIL_OUTCOMES),
  reason: fc.string(),
  advice: fc.string(),
});
const results = fc.array(result, { maxLength: 20 });

describe('a decision', () => {
  it('is a refusal as soon as one result refuses, and only then', () => {
    fc.assert(
      fc.property(results, some => {
        expect(decide(some).allowed).toBe(
          some.every(
            ({ outcome }) => outcome !== 'denied' && outcome !== 'unknown',
          ),
        );
      }),
    );
  });

  it('shows everything, whatever was said', () => {
    fc.assert(
      fc.property(results, some => {
        const shown = decide(some).results;
        expect(shown).toHaveLength(some.length);
        expect(new Set(shown)).toEqual(new Set(some));
      }),
    );
  });

  it('does not depend on the order in which results came', () => {
    const twice = results.chain(some =>
      fc.tuple(
        fc.constant(some),
        fc.shuffledSubarray(some, { minLength: some.length }),
      ),
    );
    fc.assert(
      fc.property(twice, ([some, shuffled]) => {
        const shown = (list: GuardrailResult[]) =>
          decide(list).results.map(({ id, outcome, reason }) =>
            [id, outcome, reason].join(),
          );
        expect(shown(shuffled)).toEqual(shown(some));
        expect(decide(shuffled).allowed).toBe(decide(some).allowed);
      }),
    );
  });

  it('never becomes milder by one more result', () => {
    fc.assert(
      fc.property(results, result, (some, more) => {
        expect(decide(some).allowed || !decide([...some, more]).allowed).toBe(
          true,
        );
      }),
    );
  });

  it('refuses an outcome that nobody knows', () => {
    const outcome = 'probably' as GuardrailOutcome;
    expect(refuses({ outcome })).toBe(true);
  });
});

const UNKNOWN = unknownFact('AWS did not answer.');
const FETCHED = [
  'safetyLever',
  'stopAlarms',
  'steadyState',
  'activeRuns',
  'dependencies',
  'preview',
  'startsByUser',
] as const;

describe('evaluateGuardrails', () => {
  it.each(FETCHED)('refuses while %s is not known', fact => {
    const facts = goodFacts({ [fact]: UNKNOWN });
    expect(evaluateGuardrails(facts, STRICT).allowed).toBe(false);
  });

  it.each(FETCHED)('refuses when %s is missing altogether', fact => {
    const facts = { ...goodFacts(), [fact]: undefined } as never;
    const { allowed, results: shown } = evaluateGuardrails(facts, STRICT);
    expect(allowed).toBe(false);
    expect(shown).toHaveLength(GUARDRAILS.length);
  });

  it('shows every guardrail once, in the same order for good and bad facts', () => {
    const order = GUARDRAILS.map(({ id }) => id);
    const bad = Object.fromEntries(FETCHED.map(fact => [fact, UNKNOWN]));
    for (const facts of [goodFacts(), goodFacts(bad)]) {
      const shown = evaluateGuardrails(facts, STRICT).results;
      expect(shown.map(({ id }) => id)).toEqual(order);
    }
    expect(new Set(order).size).toBe(order.length);
  });

  it("lets an organisation's own guardrail refuse, and shows it last", () => {
    const own: GuardrailResult = {
      id: 'a-no-open-incident',
      title: 'No open incident',
      outcome: 'unknown',
      reason: 'The incident tool did not answer within 2 s.',
      advice: 'Check again.',
    };
    const decision = evaluateGuardrails(goodFacts(), STRICT, [own]);
    expect(decision.allowed).toBe(false);
    expect(decision.results.at(-1)).toEqual(own);
  });

  it('never allows what a milder policy refuses', () => {
    const mild = GuardrailPolicies.create(new Map()).of('staging');
    const facts = fc
      .subarray([...FETCHED])
      .map(missing =>
        goodFacts(Object.fromEntries(missing.map(fact => [fact, UNKNOWN]))),
      );
    fc.assert(
      fc.property(facts, some => {
        const strict = evaluateGuardrails(some, STRICT).allowed;
        expect(!strict || evaluateGuardrails(some, mild).allowed).toBe(true);
      }),
    );
  });
});
