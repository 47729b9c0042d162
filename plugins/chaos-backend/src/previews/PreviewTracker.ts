import { LoggerService } from '@backstage/backend-plugin-api';
import { Cell, isEnded } from '@faultline/plugin-chaos-common';
import { FisExperiment, FisGateway } from '../aws/FisGateway';
import { PreviewStore, StoredPreview } from '../database/PreviewStore';
import { ChangeNotifier } from '../notify/ChangeNotifier';
import { TargetGrouper } from '../targets/TargetGrouper';
import { PreviewStarter } from './PreviewStarter';
import { targetFacts } from './targetFacts';

/** A preview that a dead replica followed is due again after this long. */
const VISIBILITY_MS = 8_000;
const SOON_MS = 1_000;
const GIVE_UP_MS = 5 * 60_000;

/** Follows previews until AWS has named the targets. */
export class PreviewTracker {
  readonly #options: PreviewTrackerOptions;

  static create(options: PreviewTrackerOptions): PreviewTracker {
    return new PreviewTracker(options);
  }

  private constructor(options: PreviewTrackerOptions) {
    this.#options = options;
  }

  async tick(): Promise<void> {
    const { previews, now } = this.#options;
    const at = now();
    const due = await previews.claimDue(
      at,
      new Date(at.getTime() + VISIBILITY_MS),
      10,
    );
    await Promise.all(due.map(preview => this.#follow(preview)));
  }

  async #follow(preview: StoredPreview): Promise<void> {
    const { cellsById, logger, now, previews } = this.#options;
    const cell = cellsById.get(preview.cellId);
    try {
      if (!cell || now().getTime() - preview.createdAt.getTime() > GIVE_UP_MS) {
        await this.#fail(
          preview,
          'AWS did not name the targets within five minutes. Preview again.',
        );
        return;
      }
      await this.#look(preview, cell);
    } catch (error) {
      logger.warn(`Preview ${preview.id} cannot be followed now: ${error}`);
      const soon = new Date(now().getTime() + SOON_MS);
      await previews.follow(preview.id, null, soon);
    }
  }

  async #look(preview: StoredPreview, cell: Cell): Promise<void> {
    const { gateway, grouper, now, previews, starter } = this.#options;
    const { experimentId } = preview;
    if (!experimentId) {
      await starter.send(preview, cell);
      return;
    }
    const experiment = await gateway.getExperiment(cell, experimentId);
    if (!isEnded(experiment.state)) {
      const soon = new Date(now().getTime() + SOON_MS);
      await previews.follow(preview.id, null, soon);
      return;
    }
    if (experiment.state !== 'completed') {
      await this.#fail(preview, whyItFailed(experiment));
      return;
    }
    const readAt = now();
    const resolved = await gateway.listResolvedTargets(cell, experimentId);
    await previews.finish(preview.id, {
      state: 'ready',
      readAt,
      targets: targetFacts(preview.template.targets, resolved),
      ...(await grouper.group(resolved, cell, preview.entityRef)),
    });
    await this.#announce(preview);
  }

  async #fail(preview: StoredPreview, message: string): Promise<void> {
    const { previews } = this.#options;
    await previews.finish(preview.id, { state: 'failed', message });
    await this.#announce(preview);
  }

  async #announce({ entityRef }: StoredPreview): Promise<void> {
    await this.#options.notifier.changed({
      entityRefs: [entityRef],
      runId: null,
      version: 0,
    });
  }
}

function whyItFailed({ state, stateReason, error }: FisExperiment): string {
  const words = stateReason.replace(/\.?\s*$/, '.');
  const where = error?.location ? ` (${error.location})` : '';
  if (error?.code === 'InvalidTarget') {
    return `AWS found nothing to hit${where}: ${words} Check tags and filters of the target.`;
  }
  if (state === 'cancelled' || state === 'stopped') {
    return `AWS ended the preview early: ${words}`;
  }
  return `AWS could not resolve the targets${where}: ${words}`;
}

interface PreviewTrackerOptions {
  cellsById: Map<string, Cell>;
  gateway: FisGateway;
  grouper: TargetGrouper;
  logger: LoggerService;
  notifier: ChangeNotifier;
  previews: PreviewStore;
  starter: PreviewStarter;
  now: () => Date;
}
