import { ScorecardLoss } from '@faultline/plugin-chaos-common';

/** A loss with what is left after it, in tenths of a point. */
export interface WaterfallRow extends ScorecardLoss {
  left: number;
}

/** Losses one after the other, from 100 down to the score. */
export function waterfallRows(losses: ScorecardLoss[]): WaterfallRow[] {
  let left = 1000;
  return losses.map(loss => {
    left -= loss.tenths;
    return { ...loss, left };
  });
}
