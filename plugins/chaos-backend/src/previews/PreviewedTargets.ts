import { TargetGroupView } from '@faultline/plugin-chaos-common';
import { ApprovalStore } from '../database/ApprovalStore';
import { PreviewStore } from '../database/PreviewStore';
import { StoredRun } from '../database/RunStore';
import { TargetsOfRun } from '../resilience/RunDetailReader';

/** Tells what a run hit by the preview that was approved before it. */
export class PreviewedTargets implements TargetsOfRun {
  readonly #options: PreviewedTargetsOptions;

  static create(options: PreviewedTargetsOptions): PreviewedTargets {
    return new PreviewedTargets(options);
  }

  private constructor(options: PreviewedTargetsOptions) {
    this.#options = options;
  }

  async of({ intentId }: StoredRun): Promise<TargetGroupView[] | null> {
    if (!intentId) return null;
    const { approvals, previewStore } = this.#options;
    const previewId = (await approvals.previewIds([intentId])).get(intentId);
    const [preview] = previewId ? await previewStore.getMany([previewId]) : [];
    return preview?.groups ?? null;
  }
}

interface PreviewedTargetsOptions {
  approvals: ApprovalStore;
  previewStore: PreviewStore;
}
