import { sampleWorld } from '../worlds';
import type {
  World,
  WorldActionFailure,
  WorldResource,
  WorldRole,
} from '../worlds';

/** The sample world without a past and without alarms that react by themselves. */
export function quietWorld(
  changes: {
    roles?: WorldRole[];
    actionFailures?: WorldActionFailure[];
    /** Besides those of the sample world. */
    resources?: WorldResource[];
  } = {},
): World {
  const { roles = [], actionFailures = [], resources = [] } = changes;
  return {
    ...sampleWorld,
    accounts: sampleWorld.accounts.map(account => ({ ...account, roles })),
    cells: sampleWorld.cells.map(cell => ({
      ...cell,
      history: [],
      resources: [...(cell.resources ?? []), ...resources],
      alarms: cell.alarms?.map(alarm => ({ ...alarm, reactsTo: [] })),
      actionFailures,
    })),
  };
}
