import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { healthCheckView } from '../healthCheckView';
import { healthCheckId, healthCheckOf } from '../route53Shapes';

export const getHealthCheck = operation({
  name: 'GetHealthCheck',
  http: { method: 'GET', path: '/2013-04-01/healthcheck/{HealthCheckId}' },
  input: structure({ HealthCheckId: healthCheckId }, {}),
  handle({ HealthCheckId }, context) {
    const check = healthCheckOf(context, HealthCheckId);
    return { GetHealthCheckResponse: { HealthCheck: healthCheckView(check) } };
  },
});
