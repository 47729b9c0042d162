import { operation } from '../../../server/Service';
import { string, structure } from '../../../server/shapes';
import { checkBody } from '../dashboards/checkBody';
import { dashboardInvalid } from '../errors';
import { dashboardName } from '../shapes';

export const putDashboard = operation({
  name: 'PutDashboard',
  input: structure(
    { DashboardName: dashboardName, DashboardBody: string({ min: 1 }) },
    {},
  ),
  handle({ DashboardName, DashboardBody }, { simulation, caller }) {
    const { isUsable, messages } = checkBody(DashboardBody);
    if (!isUsable) {
      throw dashboardInvalid(messages[0]?.Message ?? '');
    }
    const { dashboards } = simulation.account(caller.accountId);
    dashboards.put(DashboardName, DashboardBody);
    return { DashboardValidationMessages: messages };
  },
});
