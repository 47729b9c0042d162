import { operation } from '../../../server/Service';
import { list, structure } from '../../../server/shapes';
import { dashboardNotFound } from '../errors';
import { dashboardName } from '../shapes';

/** All named dashboards go, or none. */
export const deleteDashboards = operation({
  name: 'DeleteDashboards',
  input: structure({ DashboardNames: list(dashboardName, { max: 100 }) }, {}),
  handle({ DashboardNames }, { simulation, caller }) {
    const { dashboards } = simulation.account(caller.accountId);
    const unknown = DashboardNames.find(name => !dashboards.get(name));
    if (unknown !== undefined) {
      throw dashboardNotFound(unknown);
    }
    DashboardNames.forEach(name => dashboards.delete(name));
    return {};
  },
});
