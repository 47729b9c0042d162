import { ServiceFacts } from '../facts/ServiceFacts';
import { toEvidence } from '../facts/toEvidence';
import { modesOf, scoreOf, Surroundings } from '../facts/workOut';

const DAY = 86_400_000;

/**
 * The score of a service at the end of a day, by the runs that were over then.
 * Failure modes and scoring are those of today.
 */
export function pastScores(
  facts: ServiceFacts,
  surroundings: Surroundings,
): (day: number) => number | null {
  if (facts.runs.length === 0) return () => null;
  const { scoring, cellsById } = surroundings;
  const modes = modesOf(facts, surroundings);
  const runs = facts.runs.map(run =>
    toEvidence(run, facts, scoring.policy, cellsById),
  );
  return day => {
    const end = (day + 1) * DAY - 1;
    const then = runs.filter(({ endedAt }) => endedAt <= end);
    return then.length === 0
      ? null
      : scoreOf({ ...facts, waivers: [] }, surroundings, end, modes, then)
          .tenths;
  };
}
