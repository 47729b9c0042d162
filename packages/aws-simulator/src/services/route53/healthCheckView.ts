import type { HealthCheck } from './HealthChecks';

/** A health check as the API shows it. */
export function healthCheckView(check: HealthCheck): object {
  const { id, callerReference, config, version } = check;
  return {
    Id: id,
    CallerReference: callerReference,
    HealthCheckConfig: config,
    HealthCheckVersion: version,
  };
}
