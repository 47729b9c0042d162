import type { MetricFunction } from '../../services/cloudwatch/metrics/FunctionMetrics';
import { Case, shareOf, USUAL } from '../calls/Case';
import { uniform, whole } from '../noise';
import { Api, usualTarget } from '../physics/Graph';
import type { Physics } from '../physics/Physics';
import { trafficAt } from '../physics/traffic';
import { MINUTE_MS, STEP_MS } from '../time';

const STEPS = MINUTE_MS / STEP_MS;
const DEFAULT_ERROR_SHARE = 0.0005;

/** Answers that the load generator of one endpoint got in a minute. */
interface Answers {
  /** By the position of the endpoint that gave them. */
  ok: number[];
  clientErrors: number;
  errors: number;
}

interface Part {
  shares: readonly number[];
  cases: readonly (readonly Case[])[];
}

function parts(physics: Physics, api: Api, user: number, minute: number) {
  const home = usualTarget(api, user);
  const usual = api.endpoints.map((_, index) => Number(index === home));
  const group = api.endpoints[0]?.node.group ?? -1;
  if (!physics.isDisturbed(group, minute, minute + MINUTE_MS)) {
    return [{ shares: usual, cases: usual.map(() => USUAL) }];
  }
  return Array.from({ length: STEPS }, (_, step): Part => {
    const at = minute + step * STEP_MS;
    return {
      shares: physics.api(api, at)?.[user]?.shares ?? usual,
      cases: api.endpoints.map(
        ({ node }) => physics.node(node, at)?.cases ?? USUAL,
      ),
    };
  });
}

/** Adds the answers to so many calls. */
function addPart(
  sum: Answers,
  api: Api,
  { shares, cases }: Part,
  calls: number,
): void {
  shares.forEach((share, target) => {
    const { errorShare = DEFAULT_ERROR_SHARE } =
      api.endpoints[target]?.node.component ?? {};
    const each = cases[target] ?? USUAL;
    const good = shareOf(each, 'ok') * (1 - errorShare);
    const refused = shareOf(each, '4xx');
    sum.ok[target] = (sum.ok[target] ?? 0) + calls * share * good;
    sum.clientErrors += calls * share * refused;
    sum.errors += calls * share * (1 - good - refused);
  });
}

/** What the load generator near one endpoint gets. */
function answersOf(
  physics: Physics,
  api: Api,
  user: number,
  minute: number,
): Answers {
  const none = { ok: api.endpoints.map(() => 0), clientErrors: 0, errors: 0 };
  const source = api.endpoints[user]?.source;
  if (!source) {
    return none;
  }
  const index = minute / MINUTE_MS;
  const calls = whole(
    trafficAt(source.traffic, source.key, minute + MINUTE_MS / 2),
    source.key,
    index,
  );
  const found = parts(physics, api, user, minute);
  const sum: Answers = { ...none, ok: none.ok.map(() => 0) };
  for (const part of found) {
    addPart(sum, api, part, calls / found.length);
  }
  return rounded(sum, source.key, index);
}

/** Whole numbers with the same sum. */
function rounded(
  { ok, clientErrors, errors }: Answers,
  key: number,
  index: number,
): Answers {
  const dither = uniform(key ^ 0x3c6ef372, index);
  let exact = dither;
  let given = 0;
  const take = (share: number) => {
    exact += share;
    const count = Math.floor(exact + 1e-9) - given;
    given += count;
    return count;
  };
  return {
    errors: take(errors),
    clientErrors: take(clientErrors),
    ok: ok.map(take),
  };
}

function total(physics: Physics, api: Api, minute: number): Answers {
  return api.endpoints
    .map((_, user) => answersOf(physics, api, user, minute))
    .reduce((sum, each) => ({
      ok: sum.ok.map((count, index) => count + (each.ok[index] ?? 0)),
      clientErrors: sum.clientErrors + each.clientErrors,
      errors: sum.errors + each.errors,
    }));
}

/** What the load generator of a global API publishes. */
export function loadGeneratorMetrics(
  physics: Physics,
  wired: Api,
): MetricFunction[] {
  const { api, endpoints } = wired;
  const metric = (metricName: string, read: (answers: Answers) => number) => ({
    namespace: api.namespace,
    metricName,
    dimensions: { Api: api.name },
    unit: 'Count',
    at: (minute: number) => read(total(physics, wired, minute)),
  });
  return [
    ...endpoints.map(({ declared }, index) =>
      metric(`region_${declared.region}`, ({ ok }) => ok[index] ?? 0),
    ),
    metric('status_2xx', ({ ok }) => ok.reduce((sum, each) => sum + each, 0)),
    metric('status_4xx', ({ clientErrors }) => clientErrors),
    metric('status_5xx', ({ errors }) => errors),
  ];
}

/** Route 53's metrics of the health checks of a global API. */
export function healthCheckMetrics(
  physics: Physics,
  wired: Api,
): MetricFunction[] {
  const group = wired.endpoints[0]?.node.group ?? -1;
  return wired.endpoints.flatMap(({ declared }, index) => {
    const { healthCheck } = declared;
    return healthCheck
      ? [
          {
            namespace: 'AWS/Route53',
            metricName: 'HealthCheckStatus',
            dimensions: { HealthCheckId: healthCheck.id },
            unit: 'None',
            at(minute: number) {
              const end = minute + MINUTE_MS;
              const isHealthy = (at: number) =>
                physics.api(wired, at)?.[index]?.isHealthy ?? true;
              return physics.isDisturbed(group, minute, end)
                ? Math.min(
                    ...Array.from({ length: STEPS }, (_, step) =>
                      Number(isHealthy(minute + step * STEP_MS)),
                    ),
                  )
                : 1;
            },
          },
        ]
      : [];
  });
}
