import { sampleWorld } from '../worlds';
import type { World, WorldActionFailure, WorldRole } from '../worlds';

/** The sample world without a past and without alarms that react by themselves. */
export function quietWorld(
  changes: { roles?: WorldRole[]; actionFailures?: WorldActionFailure[] } = {},
): World {
  const { roles = [], actionFailures = [] } = changes;
  return {
    ...sampleWorld,
    accounts: sampleWorld.accounts.map(account => ({ ...account, roles })),
    cells: sampleWorld.cells.map(cell => ({
      ...cell,
      history: [],
      alarms: cell.alarms?.map(alarm => ({ ...alarm, reactsTo: [] })),
      actionFailures,
    })),
  };
}
