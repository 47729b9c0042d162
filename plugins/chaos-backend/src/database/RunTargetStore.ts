import { TargetGroupView } from '@faultline/plugin-chaos-common';
import { FisResolvedTarget } from '../aws/FisGateway';

/** What AWS resolved for a run, and whose it is. */
export interface StoredRunTargets {
  runId: string;
  /** As AWS named them; that is asked once and kept for good. */
  resolved: FisResolvedTarget[];
  /** Null until they were grouped by owner. */
  groups: TargetGroupView[] | null;
  /** Why owners may be missing. Empty when all is well. */
  message: string;
}

export interface RunTargetStore {
  getMany(runIds: string[]): Promise<Map<string, StoredRunTargets>>;
  /** The first answer counts. */
  saveResolved(
    runId: string,
    resolved: FisResolvedTarget[],
    readAt: Date,
  ): Promise<void>;
  saveGroups(
    runId: string,
    found: { groups: TargetGroupView[]; message: string },
  ): Promise<void>;
}
