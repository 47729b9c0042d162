import { ApprovalStore } from '../database/ApprovalStore';
import { PreviewStore } from '../database/PreviewStore';
import { StoredRun } from '../database/RunStore';

/** Tells which services own what runs hit, by the previews approved before. */
export class ServicesHit {
  readonly #options: ServicesHitOptions;

  static create(options: ServicesHitOptions): ServicesHit {
    return new ServicesHit(options);
  }

  private constructor(options: ServicesHitOptions) {
    this.#options = options;
  }

  /** Entity refs by id of the run; the service's own is among them. */
  async of(runs: StoredRun[]): Promise<Map<string, string[]>> {
    const { approvals, previewStore } = this.#options;
    const intentIds = runs.flatMap(({ intentId }) => intentId ?? []);
    if (intentIds.length === 0) return new Map();
    const byIntent = await approvals.previewIds(intentIds);
    const found = await previewStore.getMany([...byIntent.values()]);
    const previews = new Map(found.map(preview => [preview.id, preview]));
    return new Map(
      runs.map(({ id, intentId }) => {
        const preview = previews.get(byIntent.get(intentId ?? '') ?? '');
        const groups = preview?.groups ?? [];
        return [id, groups.flatMap(({ entityRef }) => entityRef ?? [])];
      }),
    );
  }
}

interface ServicesHitOptions {
  approvals: ApprovalStore;
  previewStore: PreviewStore;
}
