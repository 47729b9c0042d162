import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { healthCheckView } from '../healthCheckView';
import { markedPage, paging } from '../route53Shapes';

export const listHealthChecks = operation({
  name: 'ListHealthChecks',
  http: {
    method: 'GET',
    path: '/2013-04-01/healthcheck',
    query: ['marker', 'maxitems'],
  },
  input: structure({}, paging),
  handle(request, { simulation, caller }) {
    const { healthChecks } = simulation.account(caller.accountId);
    const { items, members } = markedPage(healthChecks.list(), request);
    return {
      ListHealthChecksResponse: {
        HealthChecks: { HealthCheck: items.map(healthCheckView) },
        ...members,
      },
    };
  },
});
