import { operation, RestOutput } from '../../../server/Service';
import { string, structure } from '../../../server/shapes';
import { uuid } from '../../../state/random';
import { healthCheckAlreadyExists } from '../errors';
import {
  checkConfig,
  healthCheckConfig,
  withDefaults,
} from '../healthCheckConfig';
import { healthCheckView } from '../healthCheckView';

export const createHealthCheck = operation({
  name: 'CreateHealthCheck',
  http: { method: 'POST', path: '/2013-04-01/healthcheck' },
  input: structure(
    {
      CallerReference: string({ min: 1, max: 64 }),
      HealthCheckConfig: healthCheckConfig,
    },
    {},
  ),
  handle(request, { simulation, caller: { accountId } }) {
    const { CallerReference: callerReference } = request;
    const { healthChecks } = simulation.account(accountId);
    checkConfig(request.HealthCheckConfig);
    const config = withDefaults(request.HealthCheckConfig);
    const known = healthChecks
      .list()
      .find(each => each.callerReference === callerReference);
    if (known && JSON.stringify(known.config) !== JSON.stringify(config)) {
      throw healthCheckAlreadyExists(callerReference);
    }
    const id = uuid(simulation.seed, accountId, 'health', callerReference);
    const check = known ?? healthChecks.add({ id, callerReference, config });
    return new RestOutput({
      status: 201,
      headers: { location: `/2013-04-01/healthcheck/${check.id}` },
      document: {
        CreateHealthCheckResponse: { HealthCheck: healthCheckView(check) },
      },
    });
  },
});
