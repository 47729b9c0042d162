import { FactSchema } from '@backstage-community/plugin-tech-insights-common';
import { CHECK_IDS, CheckId } from '@faultline/plugin-chaos-common';

const CHECKS: Record<CheckId, string> = {
  mapped: 'Templates are mapped to the service',
  guarded: 'Every mapped template has a stop condition',
  exercised: 'The service was put to the test lately',
  verdicts: 'The latest run of every failure mode passed',
  recovers: 'The service recovers within its objective',
  findings: 'Findings are closed in time',
  alarms: 'An alarm fired whenever the service deviated',
  functions: 'Faults can be injected into its Lambda functions',
};

/** Name of the fact that answers a check: `checkMapped`. */
export function factOfCheck(id: CheckId): string {
  return `check${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
}

/**
 * The facts of a service. Numbers that are not known are -1, since the rules of
 * Tech Insights compare numbers and fail on an empty value.
 */
export const factSchema: FactSchema = {
  score: {
    type: 'float',
    description: 'Resilience score, 0 to 100; -1 when it is not rated',
  },
  rated: {
    type: 'boolean',
    description: 'Whether enough is known for a score',
  },
  grade: { type: 'string', description: 'A to F; empty when not rated' },
  level: {
    type: 'string',
    description: 'Highest level that was reached; empty for none',
  },
  status: {
    type: 'string',
    description: 'failing, untested, stale or resilient',
  },
  coverage: {
    type: 'float',
    description: 'Share of the weighted failure modes with evidence, 0 to 1',
  },
  daysSinceLastRun: {
    type: 'integer',
    description: 'Whole days since the last conclusive run; -1 for never',
  },
  openFindings: { type: 'integer', description: 'Number of open findings' },
  ...Object.fromEntries(
    CHECK_IDS.map(id => [
      factOfCheck(id),
      {
        type: 'boolean' as const,
        description: `${CHECKS[id]}; true as well where it does not apply`,
      },
    ]),
  ),
};
