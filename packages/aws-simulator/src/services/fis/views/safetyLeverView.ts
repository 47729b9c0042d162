import type { Cell } from '../../../state/Cell';

/** The one safety lever of each account and region. */
export const LEVER_ID = 'default';

/** The safety lever as FIS shows it. */
export function safetyLeverView({ accountId, region, fis }: Cell): object {
  const { status, reason } = fis.lever.current;
  return {
    id: LEVER_ID,
    arn: `arn:aws:fis:${region}:${accountId}:safety-lever/${LEVER_ID}`,
    state: { status, reason },
  };
}
