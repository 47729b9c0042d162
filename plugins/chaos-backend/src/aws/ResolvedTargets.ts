import { Cell } from '@faultline/plugin-chaos-common';

/** Tells what an experiment hit. */
export interface ResolvedTargets {
  listResolvedTargets(
    cell: Cell,
    experimentId: string,
  ): Promise<{ resourceType: string; resource: string }[]>;
}
