import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { healthCheckId, healthCheckOf } from '../route53Shapes';

export const deleteHealthCheck = operation({
  name: 'DeleteHealthCheck',
  http: { method: 'DELETE', path: '/2013-04-01/healthcheck/{HealthCheckId}' },
  input: structure({ HealthCheckId: healthCheckId }, {}),
  handle({ HealthCheckId }, context) {
    const { id } = healthCheckOf(context, HealthCheckId);
    const { simulation, caller } = context;
    simulation.account(caller.accountId).healthChecks.delete(id);
    return { DeleteHealthCheckResponse: {} };
  },
});
