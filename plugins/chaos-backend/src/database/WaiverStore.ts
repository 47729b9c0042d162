import { FailureMode } from '@faultline/plugin-chaos-common';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { ChaosServiceFilter } from '@faultline/plugin-chaos-node';

/** A waiver as it is stored: one that is over by time is still `active`. */
export interface StoredWaiver {
  id: string;
  entityRef: string;
  /** Title of the service; null when it is gone. */
  serviceTitle: string | null;
  mode: FailureMode;
  state: 'requested' | 'active' | 'denied' | 'withdrawn';
  reason: string;
  requestedBy: string;
  requestedAt: Date;
  expiresAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  comment: string;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
  version: number;
}

export interface WaiverStore {
  /** @throws ConflictError when the failure mode has one that is not over */
  request(
    waiver: Pick<
      StoredWaiver,
      'entityRef' | 'mode' | 'reason' | 'requestedBy' | 'expiresAt'
    >,
    now: Date,
  ): Promise<StoredWaiver>;
  get(id: string): Promise<StoredWaiver | undefined>;
  /** @throws ConflictError when it is not a request any more, or was changed */
  decide(
    id: string,
    decision: {
      state: 'active' | 'denied';
      by: string;
      comment: string;
      version: number;
    },
    now: Date,
  ): Promise<StoredWaiver>;
  /** @throws ConflictError when it is over already, or was changed */
  withdraw(
    id: string,
    withdrawal: { by: string; version: number },
    now: Date,
  ): Promise<StoredWaiver>;
  /** The latest request first. */
  list(query: {
    state?: StoredWaiver['state'] | 'expired';
    entityRef?: string;
    /** From the permission decision; undefined: everything. */
    allowed?: PermissionCriteria<ChaosServiceFilter>;
    now: Date;
    after?: { requestedAt: number; id: string };
    limit: number;
  }): Promise<StoredWaiver[]>;
}
