import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { isHealthy } from '../healthStatus';
import { healthCheckId, healthCheckOf } from '../route53Shapes';

/** Where Route 53 checks from unless it is told otherwise. */
const CHECKERS: Record<string, string> = {
  'us-east-1': '15.177.2.1',
  'us-west-1': '15.177.10.1',
  'us-west-2': '15.177.14.1',
  'eu-west-1': '15.177.18.1',
  'ap-southeast-1': '15.177.34.1',
  'ap-southeast-2': '15.177.42.1',
  'ap-northeast-1': '15.177.50.1',
  'sa-east-1': '15.177.62.1',
};

export const getHealthCheckStatus = operation({
  name: 'GetHealthCheckStatus',
  http: {
    method: 'GET',
    path: '/2013-04-01/healthcheck/{HealthCheckId}/status',
  },
  input: structure({ HealthCheckId: healthCheckId }, {}),
  handle({ HealthCheckId }, context) {
    const { simulation, caller, now } = context;
    const check = healthCheckOf(context, HealthCheckId);
    const { Regions, Type } = check.config;
    const regions = Regions?.Region ?? Object.keys(CHECKERS);
    const healthy = isHealthy(simulation, caller.accountId, check);
    const failure =
      Type === 'TCP'
        ? 'Failure: Connection timed out.'
        : 'Failure: HTTP Status Code 500, Internal Server Error.';
    const success =
      Type === 'TCP'
        ? 'Success: Connection established.'
        : 'Success: HTTP Status Code 200, OK';
    return {
      GetHealthCheckStatusResponse: {
        HealthCheckObservations: {
          HealthCheckObservation: regions.map(Region => ({
            Region,
            IPAddress: CHECKERS[Region] ?? '15.177.0.1',
            StatusReport: {
              Status: healthy ? success : failure,
              CheckedTime: now / 1000,
            },
          })),
        },
      },
    };
  },
});
