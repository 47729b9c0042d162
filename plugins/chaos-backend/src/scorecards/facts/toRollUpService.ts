import { RollUpService, ServiceScore } from '@faultline/plugin-chaos-common';
import { countFindings } from './countFindings';
import { ServiceFacts } from './ServiceFacts';

const DAY = 86_400_000;
/** Roll-ups count what happened in this period. */
export const PERIOD_DAYS = 90;

/** What a service adds to the roll-ups in which it counts. */
export function toRollUpService(
  facts: ServiceFacts,
  score: ServiceScore,
  tenths: number | null,
  now: number,
): RollUpService {
  const inPeriod = (at: number) => now - at <= PERIOD_DAYS * DAY;
  const stories = facts.findings.map(({ story }) => story);
  const counted = score.modes.filter(({ waived }) => !waived);
  const weigh = (modes: typeof counted) =>
    modes.reduce((sum, { weight }) => sum + weight, 0);
  return {
    entityRef: facts.entityRef,
    ownerRefs: facts.profile.owners.filter(ref => ref.startsWith('group:')),
    system: facts.system,
    domain: facts.domain,
    lifecycle: facts.profile.lifecycle,
    tier: facts.profile.tier,
    tenths,
    status: score.status,
    weights: {
      applicable: weigh(counted),
      covered: weigh(counted.filter(({ freshness }) => freshness > 0)),
    },
    modes: score.modes.map(({ mode, state, waived }) => ({
      mode,
      state: waived ? ('waived' as const) : state,
    })),
    ...countFindings(stories, { days: PERIOD_DAYS, now }),
    recoverySeconds: facts.runs.flatMap(run =>
      run.behaviour === 'recovered' &&
      run.recoverySeconds !== null &&
      inPeriod(run.endedAt)
        ? [Math.round(run.recoverySeconds)]
        : [],
    ),
  };
}
