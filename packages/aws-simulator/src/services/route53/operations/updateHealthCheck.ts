import { operation } from '../../../server/Service';
import { healthCheckVersionMismatch } from '../errors';
import { checkConfig, healthCheckChanges } from '../healthCheckConfig';
import { healthCheckView } from '../healthCheckView';
import { healthCheckOf } from '../route53Shapes';

export const updateHealthCheck = operation({
  name: 'UpdateHealthCheck',
  http: { method: 'POST', path: '/2013-04-01/healthcheck/{HealthCheckId}' },
  input: healthCheckChanges,
  handle(request, context) {
    const { HealthCheckId, HealthCheckVersion, ...changes } = request;
    const check = healthCheckOf(context, HealthCheckId);
    if ((HealthCheckVersion ?? check.version) !== check.version) {
      throw healthCheckVersionMismatch();
    }
    const config = { ...check.config, ...changes };
    checkConfig(config);
    const { simulation, caller } = context;
    simulation.account(caller.accountId).healthChecks.update(check, config);
    return {
      UpdateHealthCheckResponse: { HealthCheck: healthCheckView(check) },
    };
  },
});
