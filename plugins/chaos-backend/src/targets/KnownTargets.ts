import { RunDetail, TargetGroupView } from '@faultline/plugin-chaos-common';
import { ApprovalStore } from '../database/ApprovalStore';
import { PreviewStore } from '../database/PreviewStore';
import { StoredRun } from '../database/RunStore';
import { RunTargetStore } from '../database/RunTargetStore';

/** What a run hit, and from where that is known. */
export interface TargetsOfRun {
  groups: TargetGroupView[];
  from: NonNullable<RunDetail['groupsFrom']>;
  /** Why owners may be missing. Empty when all is well. */
  message: string;
}

/**
 * Tells what runs hit: what AWS resolved for them, and until that is known, what
 * the preview found that was approved before. AWS is not asked.
 */
export class KnownTargets {
  readonly #options: KnownTargetsOptions;

  static create(options: KnownTargetsOptions): KnownTargets {
    return new KnownTargets(options);
  }

  private constructor(options: KnownTargetsOptions) {
    this.#options = options;
  }

  /** By id of the run; runs of which nothing is known are left out. */
  async of(runs: StoredRun[]): Promise<Map<string, TargetsOfRun>> {
    const stored = await this.#options.runTargets.getMany(
      runs.map(({ id }) => id),
    );
    const found = new Map<string, TargetsOfRun>();
    for (const { runId, groups, message } of stored.values()) {
      if (groups) found.set(runId, { groups, from: 'aws', message });
    }
    const rest = runs.filter(({ id }) => !found.has(id));
    for (const [id, groups] of await this.#previewed(rest)) {
      found.set(id, { groups, from: 'preview', message: '' });
    }
    return found;
  }

  async #previewed(runs: StoredRun[]): Promise<[string, TargetGroupView[]][]> {
    const { approvals, previewStore } = this.#options;
    const intentIds = runs.flatMap(({ intentId }) => intentId ?? []);
    if (intentIds.length === 0) return [];
    const byIntent = await approvals.previewIds(intentIds);
    const found = await previewStore.getMany([...byIntent.values()]);
    const previews = new Map(found.map(preview => [preview.id, preview]));
    return runs.flatMap(({ id, intentId }): [string, TargetGroupView[]][] => {
      const preview = previews.get(byIntent.get(intentId ?? '') ?? '');
      return preview ? [[id, preview.groups]] : [];
    });
  }
}

interface KnownTargetsOptions {
  approvals: ApprovalStore;
  previewStore: PreviewStore;
  runTargets: RunTargetStore;
}
