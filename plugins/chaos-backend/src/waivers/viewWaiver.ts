import { FAILURE_MODE_TITLES, Waiver } from '@faultline/plugin-chaos-common';
import { StoredWaiver } from '../database/WaiverStore';

/** A stored waiver as one reader sees it now. */
export function viewWaiver(
  waiver: StoredWaiver,
  now: Date,
  reader: { userRef?: string; decides: boolean; writable: boolean },
): Waiver {
  const open = waiver.state === 'requested' || waiver.state === 'active';
  const over = waiver.expiresAt <= now;
  const live = open && !over && reader.writable && Boolean(reader.userRef);
  const own = waiver.requestedBy === reader.userRef;
  return {
    id: waiver.id,
    entityRef: waiver.entityRef,
    serviceTitle: waiver.serviceTitle ?? waiver.entityRef,
    mode: waiver.mode,
    modeTitle: FAILURE_MODE_TITLES[waiver.mode],
    state: open && over ? 'expired' : waiver.state,
    reason: waiver.reason,
    requestedBy: waiver.requestedBy,
    requestedAt: waiver.requestedAt.toISOString(),
    expiresAt: waiver.expiresAt.toISOString(),
    decidedBy: waiver.decidedBy,
    decidedAt: waiver.decidedAt?.toISOString() ?? null,
    comment: waiver.comment,
    withdrawnBy: waiver.withdrawnBy,
    withdrawnAt: waiver.withdrawnAt?.toISOString() ?? null,
    version: waiver.version,
    may: {
      decide: live && reader.decides && !own && waiver.state === 'requested',
      // Others deny a request; they take back what was approved.
      withdraw: live && (own || (reader.decides && waiver.state === 'active')),
    },
  };
}
