import type { InconclusiveReason } from '../RunVerdict';

/** Why a signal cannot be judged, with what to do about it in words. */
export interface Refusal {
  reason: InconclusiveReason;
  text: string;
}
