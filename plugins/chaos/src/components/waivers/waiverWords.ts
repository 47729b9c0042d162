import { Waiver, WaiverState } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../translations/messages';
import { Mark } from '../marks/Mark';
import marks from '../marks/marks.module.css';

/** What a person can do with a waiver of somebody. */
export type WaiverAct = 'approve' | 'deny' | 'withdraw';

export const WAIVER_ACTS: Record<
  WaiverAct,
  { button: MessageKey; label: MessageKey; title: MessageKey; go: MessageKey }
> = {
  approve: {
    button: 'waiverApprove',
    label: 'waiverApproveWhat',
    title: 'approveTitle',
    go: 'approveGo',
  },
  deny: {
    button: 'waiverDeny',
    label: 'waiverDenyWhat',
    title: 'denyTitle',
    go: 'denyGo',
  },
  withdraw: {
    button: 'waiverWithdraw',
    label: 'waiverWithdrawWhat',
    title: 'withdrawTitle',
    go: 'withdrawGo',
  },
};

/** What comes of it, as sentences. */
export function actText(act: WaiverAct, { state }: Waiver): MessageKey {
  if (act === 'approve') return 'approveText';
  if (act === 'deny') return 'denyText';
  return state === 'active' ? 'withdrawActiveText' : 'withdrawRequestText';
}

export const WAIVER_STATE_LOOKS: Record<
  WaiverState,
  { mark: Mark; tone: string | undefined; word: MessageKey }
> = {
  requested: { mark: 'judging', tone: marks.info, word: 'waiverRequested' },
  active: { mark: 'waived', tone: marks.warn, word: 'waiverActive' },
  denied: { mark: 'invalid', tone: marks.none, word: 'waiverDenied' },
  withdrawn: { mark: 'none', tone: marks.none, word: 'waiverWithdrawn' },
  expired: { mark: 'stale', tone: marks.none, word: 'waiverExpired' },
};
