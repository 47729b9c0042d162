import {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  chaosRunPreviewPermission,
  chaosRunReadPermission,
  Preview,
} from '@faultline/plugin-chaos-common';
import { Request } from 'express';
import { PreviewStore } from '../database/PreviewStore';
import { StartPlanner } from '../lifecycle/StartPlanner';
import { audited } from '../notify/audited';
import { ServiceAccess } from '../permissions/ServiceAccess';
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
    {
      credentials,
      req,
    }: {
      credentials: BackstageCredentials<BackstageUserPrincipal>;
      req: Request;
    },
  ): Promise<Preview> {
    const { access, auditor, planner, starter, views } = this.#options;
    const { entityRef } = input;
    const { userEntityRef: userRef } = credentials.principal;
    const event = { eventId: 'run-preview' as const, req, meta: input };
    return audited(auditor, event, async () => {
      await access.require(chaosRunPreviewPermission, entityRef, credentials);
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
  auditor: AuditorService;
  planner: StartPlanner;
  previews: PreviewStore;
  starter: PreviewStarter;
  views: PreviewViews;
}
