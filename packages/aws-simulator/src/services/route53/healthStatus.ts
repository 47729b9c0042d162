import type { Simulation } from '../../state/Simulation';
import { parseStatistic } from '../cloudwatch/metrics/statistic';
import type { HealthCheck } from './HealthChecks';

/** Where Route 53 publishes its metrics. */
const METRICS_REGION = 'us-east-1';
const LOOK_BACK_MS = 5 * 60_000;

/** The latest `HealthCheckStatus`; an endpoint nobody measures is healthy. */
function isEndpointHealthy(
  simulation: Simulation,
  accountId: string,
  id: string,
): boolean {
  const { metrics } = simulation.cell(accountId, METRICS_REGION);
  const metric = {
    accountId,
    region: METRICS_REGION,
    namespace: 'AWS/Route53',
    metricName: 'HealthCheckStatus',
    dimensions: { HealthCheckId: id },
  };
  const statistic = parseStatistic('Minimum');
  if (!statistic || !metrics.isMeasured(metric)) {
    return true;
  }
  const now = simulation.clock.now();
  const end = Math.ceil(now / 60_000) * 60_000;
  const window = { start: end - LOOK_BACK_MS, end };
  const request = { metric, statistic, period: 60, window, now };
  return (metrics.series(request).values.at(-1) ?? 1) >= 1;
}

function isAlarmHealthy(
  simulation: Simulation,
  accountId: string,
  { config }: HealthCheck,
): boolean {
  const { AlarmIdentifier: named, InsufficientDataHealthStatus } = config;
  const { alarms } = simulation.cell(
    accountId,
    named?.Region ?? METRICS_REGION,
  );
  const state = alarms.get(named?.Name ?? '')?.state ?? 'INSUFFICIENT_DATA';
  return state === 'INSUFFICIENT_DATA'
    ? InsufficientDataHealthStatus !== 'Unhealthy'
    : state === 'OK';
}

/**
 * Whether a health check counts as healthy now: by the metric that the world
 * has of it, by its alarm, or by the health checks below it.
 */
export function isHealthy(
  simulation: Simulation,
  accountId: string,
  check: HealthCheck,
  above: readonly string[] = [],
): boolean {
  const { config, id } = check;
  const { healthChecks } = simulation.account(accountId);
  if (config.Disabled) {
    return true;
  }
  let healthy: boolean;
  if (config.Type === 'CLOUDWATCH_METRIC') {
    healthy = isAlarmHealthy(simulation, accountId, check);
  } else if (config.Type === 'CALCULATED') {
    const children = (config.ChildHealthChecks?.ChildHealthCheck ?? [])
      .filter(child => !above.includes(child))
      .flatMap(child => healthChecks.get(child) ?? [])
      .filter(child => isHealthy(simulation, accountId, child, [...above, id]));
    healthy = children.length >= (config.HealthThreshold ?? 1);
  } else {
    healthy = isEndpointHealthy(simulation, accountId, id);
  }
  return config.Inverted ? !healthy : healthy;
}
