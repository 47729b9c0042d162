import { page } from '../../../server/page';
import { operation } from '../../../server/Service';
import { string, structure } from '../../../server/shapes';
import { invalidParameterValue } from '../errors';

const PAGE = 1000;

export const listDashboards = operation({
  name: 'ListDashboards',
  input: structure(
    {},
    { DashboardNamePrefix: string({ max: 255 }), NextToken: string() },
  ),
  handle(request, { simulation, caller }) {
    const { DashboardNamePrefix: prefix = '', NextToken } = request;
    const { dashboards } = simulation.account(caller.accountId);
    const found = dashboards
      .list()
      .filter(({ name }) => name.startsWith(prefix));
    const { items, nextToken } = page(found, {
      size: PAGE,
      token: NextToken,
      scope: `ListDashboards/${prefix}`,
      keyOf: ({ name }) => name,
      invalidToken: () => invalidParameterValue('Invalid nextToken'),
    });
    return {
      DashboardEntries: items.map(({ name, arn, body, lastModified }) => ({
        DashboardName: name,
        DashboardArn: arn,
        LastModified: lastModified / 1000,
        Size: Buffer.byteLength(body),
      })),
      NextToken: nextToken,
    };
  },
});
