import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  chaosRunPreviewPermission,
  chaosRunReadPermission,
  Preview,
} from '@faultline/plugin-chaos-common';
import { AuditTrail } from '../audit/AuditTrail';
import { Caller } from '../audit/Caller';
import { PreviewStore } from '../database/PreviewStore';
import { StartPlanner } from '../lifecycle/StartPlanner';
import { cellIdOf } from '../lifecycle/RunAddress';
import { inCell, ServiceAccess } from '../permissions/ServiceAccess';
import { PreviewStarter } from './PreviewStarter';
import { PreviewViews } from './PreviewViews';

/** What people do with previews: authorised and audited. */
export class Previews {
  readonly #options: PreviewsOptions;

  static create(options: PreviewsOptions): Previews {
    return new Previews(options);
  }

  private constructor(options: PreviewsOptions) {
    this.#options = options;
  }

  async create(
    input: { entityRef: string; templateKey: string },
    caller: Caller,
  ): Promise<Preview> {
    const { access, planner, starter, trail, views } = this.#options;
    const { credentials } = caller;
    const { userEntityRef: userRef } = credentials.principal;
    const cellId = cellIdOf(input.templateKey);
    const attempt = {
      event: 'run-preview' as const,
      about: { ...input, cellId },
      tell: ({ templateTitle }: Preview) => ({
        message: `Asked AWS what "${templateTitle}" would hit.`,
      }),
    };
    return trail.attempt(attempt, caller, async () => {
      await access.require(
        chaosRunPreviewPermission,
        inCell(input.entityRef, cellId),
        credentials,
      );
      const subject = await planner.load(input);
      return views.view(await starter.start(subject, { userRef }));
    });
  }

  /** Hides that it exists from those who may not see it. */
  async get(
    id: string,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<Preview> {
    const { access, previews, views } = this.#options;
    const preview = await previews.get(id);
    const [readable] = preview
      ? await access.may(
          [chaosRunReadPermission],
          preview.entityRef,
          credentials,
        )
      : [];
    if (!preview || !readable) {
      throw new NotFoundError(`There is no preview ${id} that you may see`);
    }
    return views.view(preview);
  }
}

interface PreviewsOptions {
  access: ServiceAccess;
  planner: StartPlanner;
  previews: PreviewStore;
  starter: PreviewStarter;
  trail: AuditTrail;
  views: PreviewViews;
}
