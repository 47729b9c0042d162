import { RollUpService } from '@faultline/plugin-chaos-common';
import { ServiceFacts } from '../facts/ServiceFacts';
import { toEvidence } from '../facts/toEvidence';
import { toRollUpService } from '../facts/toRollUpService';
import { modesOf, scoreOf, Surroundings } from '../facts/workOut';

const DAY = 86_400_000;

/**
 * How a service stood at the end of a day, by the runs that were over and the
 * findings that were open then. The catalog, failure modes and scoring are those
 * of today; of waivers nobody knows any more, so that none counts.
 */
export function pastStandings(
  facts: ServiceFacts,
  surroundings: Surroundings,
): (day: number) => RollUpService {
  const { scoring, cellsById } = surroundings;
  const modes = modesOf(facts, surroundings);
  const runs = facts.runs.map(run =>
    toEvidence(run, facts, scoring.policy, cellsById),
  );
  return day => {
    const end = (day + 1) * DAY - 1;
    const then = factsAt(facts, end);
    const ended = runs.filter(({ endedAt }) => endedAt <= end);
    const { score, tenths } = scoreOf(then, surroundings, end, modes, ended);
    return toRollUpService(then, score, tenths, end);
  };
}

function factsAt(facts: ServiceFacts, end: number): ServiceFacts {
  return {
    ...facts,
    waivers: [],
    runs: facts.runs.filter(({ endedAt }) => endedAt <= end),
    findings: facts.findings.flatMap(finding => {
      const { story } = finding;
      const events = story.events.filter(({ at }) => Date.parse(at) <= end);
      const open = events.at(-1)?.kind !== 'closed';
      return events.length > 0
        ? [{ ...finding, story: { ...story, events, open } }]
        : [];
    }),
  };
}
