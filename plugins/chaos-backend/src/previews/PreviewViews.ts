import {
  compareRuns,
  describeTemplate,
  estimateCost,
  Preview,
} from '@faultline/plugin-chaos-common';
import { StoredPreview } from '../database/PreviewStore';
import { RunStore } from '../database/RunStore';

/** Shows previews: what they found, what a run costs and what is new in it. */
export class PreviewViews {
  readonly #runs: RunStore;

  static create(options: { runs: RunStore }): PreviewViews {
    return new PreviewViews(options.runs);
  }

  private constructor(runs: RunStore) {
    this.#runs = runs;
  }

  async view(preview: StoredPreview): Promise<Preview> {
    const { template, templateKey, groups } = preview;
    const [last] = await this.#runs.latest([templateKey], 1);
    const accounts = new Set(
      groups.flatMap(({ accountId }) => accountId ?? []),
    );
    const cost = estimateCost(template.actions, {
      accounts: Math.max(1, accounts.size),
      report: template.report,
    });
    return {
      id: preview.id,
      entityRef: preview.entityRef,
      templateKey,
      templateTitle: describeTemplate(template).title,
      state: preview.state,
      message: preview.message,
      userRef: preview.userRef,
      createdAt: preview.createdAt.toISOString(),
      readAt: preview.readAt?.toISOString() ?? null,
      templateHash: preview.templateHash,
      groups,
      cost: {
        usd: cost.usd,
        actionMinutes: cost.actionMinutes,
        durationSeconds: cost.durationSeconds,
        atMost: cost.atMost,
      },
      differences: last ? compareRuns(last, template) : null,
    };
  }
}
