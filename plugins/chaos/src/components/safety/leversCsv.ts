import { csvTable, SafetyLever } from '@faultline/plugin-chaos-common';

/** Safety levers as CSV. */
export function leversCsv(levers: readonly SafetyLever[]): string {
  return csvTable<SafetyLever>(
    [
      ['account', ({ cell }) => cell.accountId],
      ['account_name', ({ cell }) => cell.accountName],
      ['region', ({ cell }) => cell.region],
      ['environment', ({ cell }) => cell.environment],
      ['status', ({ status }) => status],
      ['reason', ({ reason }) => reason],
      ['read_at', ({ readAt }) => readAt],
    ],
    levers,
  );
}
