import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  chaosRunStartPermission,
  StartCheck,
} from '@faultline/plugin-chaos-common';
import { StartPlanner } from '../lifecycle/StartPlanner';
import { cellIdOf } from '../lifecycle/RunAddress';
import { inCell, ServiceAccess } from '../permissions/ServiceAccess';
import { StartGuard } from './StartGuard';

/** Tells people what the guardrails say before they start something. */
export class StartChecks {
  readonly #options: StartChecksOptions;

  static create(options: StartChecksOptions): StartChecks {
    return new StartChecks(options);
  }

  private constructor(options: StartChecksOptions) {
    this.#options = options;
  }

  async check(
    input: { entityRef: string; templateKey: string; previewId?: string },
    {
      credentials,
    }: { credentials: BackstageCredentials<BackstageUserPrincipal> },
  ): Promise<StartCheck> {
    const { access, guard, planner } = this.#options;
    const { entityRef, previewId } = input;
    await access.require(
      chaosRunStartPermission,
      inCell(entityRef, cellIdOf(input.templateKey)),
      credentials,
    );
    const { userEntityRef: userRef } = credentials.principal;
    const subject = await planner.load(input);
    return guard.check(subject, { userRef, previewId });
  }
}

interface StartChecksOptions {
  access: ServiceAccess;
  guard: StartGuard;
  planner: StartPlanner;
}
