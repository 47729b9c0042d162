import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { dashboardNotFound } from '../errors';
import { dashboardName } from '../shapes';

export const getDashboard = operation({
  name: 'GetDashboard',
  input: structure({ DashboardName: dashboardName }, {}),
  handle({ DashboardName }, { simulation, caller }) {
    const { dashboards } = simulation.account(caller.accountId);
    const found = dashboards.get(DashboardName);
    if (!found) {
      throw dashboardNotFound(DashboardName);
    }
    return {
      DashboardArn: found.arn,
      DashboardBody: found.body,
      DashboardName: found.name,
    };
  },
});
