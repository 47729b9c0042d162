import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  Cell,
  chaosSafetyLeverUpdatePermission,
  SafetyLever,
  SafetyLeverList,
  safetyLeverRequestSchema,
} from '@faultline/plugin-chaos-common';
import { z } from 'zod';
import { AuditTrail } from '../audit/AuditTrail';
import { Caller } from '../audit/Caller';
import { SafetyLeverGateway } from '../aws/SafetyLeverGateway';
import { ChaosConfig } from '../config';
import { LeverStore, StoredLever } from '../database/LeverStore';
import {
  cellReadOnlyReason,
  readOnlyReason,
} from '../permissions/readOnlyReason';
import { GeneralAccess } from '../permissions/GeneralAccess';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { LeverReader } from './LeverReader';

/** The longest reason that AWS takes. */
const LONGEST_REASON = 512;

/** Shows safety levers from the store, and moves them in AWS. */
export class SafetyLevers {
  readonly #options: SafetyLeversOptions;

  static create(options: SafetyLeversOptions): SafetyLevers {
    return new SafetyLevers(options);
  }

  private constructor(options: SafetyLeversOptions) {
    this.#options = options;
  }

  async list({
    credentials,
  }: {
    credentials: BackstageCredentials;
  }): Promise<SafetyLeverList> {
    const { access, cellsById, config, generalAccess, levers } = this.#options;
    await access.readable(credentials);
    const [stored, update] = await Promise.all([
      levers.all(),
      generalAccess.may(chaosSafetyLeverUpdatePermission, credentials),
    ]);
    const byCell = new Map(stored.map(lever => [lever.cellId, lever]));
    return {
      items: [...cellsById.values()].map(cell =>
        viewLever(cell, byCell.get(cell.id)),
      ),
      may: { update: update && readOnlyReason(config) === null },
    };
  }

  /** @throws NotAllowedError without the permission, or while read-only */
  async update(
    cellId: string,
    change: z.output<typeof safetyLeverRequestSchema>,
    caller: Caller,
  ): Promise<SafetyLever> {
    const { cellsById, config, generalAccess, trail } = this.#options;
    const { credentials } = caller;
    const { userEntityRef: userRef } = credentials.principal;
    const attempt = {
      event: 'safety-lever-change' as const,
      about: { cellId },
      reason: change.reason,
      wanted: { status: change.status },
      tell: ({ cell, status }: SafetyLever) => ({
        message: `The safety lever of ${cell.accountName}, ${cell.region} is ${status}.`,
      }),
    };
    return trail.attempt(attempt, caller, async () => {
      await generalAccess.require(
        chaosSafetyLeverUpdatePermission,
        credentials,
      );
      const cell = cellsById.get(cellId);
      if (!cell)
        throw new NotFoundError(`The cell ${cellId} is not configured`);
      const readOnly = cellReadOnlyReason(config, cell);
      if (readOnly) throw new NotAllowedError(readOnly);
      return this.#move(cell, change, userRef);
    });
  }

  async #move(
    cell: Cell,
    change: z.output<typeof safetyLeverRequestSchema>,
    userRef: string,
  ): Promise<SafetyLever> {
    const { gateway, leverReader, now } = this.#options;
    const lever = await gateway.updateLever(cell, {
      status: change.status,
      reason: signed(change.reason, userRef),
    });
    const readAt = now();
    await leverReader.record(cell, lever);
    return viewLever(cell, { cellId: cell.id, ...lever, readAt });
  }
}

/** AWS keeps a reason and no person, so the reason names the person. */
function signed(reason: string, userRef: string): string {
  const by = ` (${userRef})`;
  const room = LONGEST_REASON - by.length;
  return room > 0 ? reason.slice(0, room) + by : reason;
}

function viewLever(cell: Cell, lever: StoredLever | undefined): SafetyLever {
  return {
    cell,
    status: lever?.status ?? 'unknown',
    reason: lever?.reason ?? 'AWS was not asked so far.',
    readAt: lever?.readAt?.toISOString() ?? null,
  };
}

interface SafetyLeversOptions {
  access: ServiceAccess;
  cellsById: Map<string, Cell>;
  config: ChaosConfig;
  generalAccess: GeneralAccess;
  gateway: SafetyLeverGateway;
  leverReader: LeverReader;
  levers: LeverStore;
  trail: AuditTrail;
  now: () => Date;
}
