import { randomUUID } from 'node:crypto';
import { AwsUnavailableError } from '../aws/awsErrors';
import { FisGateway } from '../aws/FisGateway';
import { Cell } from '@faultline/plugin-chaos-common';
import {
  PreviewedTemplate,
  PreviewStore,
  StoredPreview,
} from '../database/PreviewStore';
import { fingerprintOf } from '../guardrails/fingerprintOf';
import { StartSubject } from '../lifecycle/StartPlanner';

/** How soon a preview is looked at again. */
const SOON_MS = 500;

/** A request in progress gets this long before others look after it. */
const FIRST_LOOK_MS = 12_000;

/** Asks AWS to resolve the targets of a template without a fault. */
export class PreviewStarter {
  readonly #options: PreviewStarterOptions;

  static create(options: PreviewStarterOptions): PreviewStarter {
    return new PreviewStarter(options);
  }

  private constructor(options: PreviewStarterOptions) {
    this.#options = options;
  }

  /** @throws the reason when AWS refused it */
  async start(
    { cell, service, template }: StartSubject,
    { userRef }: { userRef: string },
  ): Promise<StoredPreview> {
    const { previews, now } = this.#options;
    const at = now();
    const { preview, created } = await previews.create(
      {
        id: randomUUID(),
        entityRef: service.entityRef,
        templateKey: `${cell.id}.${template.templateId}`,
        cellId: cell.id,
        userRef,
        templateHash: fingerprintOf(template),
        template: toPreviewed(template),
      },
      at,
      new Date(at.getTime() + FIRST_LOOK_MS),
    );
    if (created) await this.send(preview, cell);
    return preview;
  }

  /**
   * Sends it to AWS. Its id is the token, so that a repeat is harmless; without
   * a clear answer it is sent again later.
   */
  async send(preview: StoredPreview, cell: Cell): Promise<void> {
    const { gateway, previews, now } = this.#options;
    const soon = () => new Date(now().getTime() + SOON_MS);
    try {
      const experiment = await gateway.startPreview(cell, {
        templateId: preview.templateKey.slice(cell.id.length + 1),
        clientToken: preview.id,
        tags: {
          'faultline:preview': preview.id,
          'faultline:actor': preview.userRef,
          'faultline:entity': preview.entityRef,
        },
      });
      await previews.follow(preview.id, experiment.experimentId, soon());
    } catch (error) {
      if (error instanceof AwsUnavailableError && error.outcomeUnknown) {
        await previews.follow(preview.id, null, soon());
        return;
      }
      const message = error instanceof Error ? error.message : String(error);
      await previews.finish(preview.id, { state: 'failed', message });
      throw error;
    }
  }
}

function toPreviewed(template: StartSubject['template']): PreviewedTemplate {
  return {
    description: template.description,
    actions: template.actions,
    targets: template.targets,
    stopAlarmArns: template.stopAlarmArns,
    emptyTargetResolutionMode: template.emptyTargetResolutionMode,
    report: template.report,
  };
}

interface PreviewStarterOptions {
  gateway: FisGateway;
  previews: PreviewStore;
  now: () => Date;
}
