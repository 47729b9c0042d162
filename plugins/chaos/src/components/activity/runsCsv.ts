import { csvTable, Run } from '@faultline/plugin-chaos-common';

/** Runs in progress as CSV. */
export function runsCsv(runs: readonly Run[]): string {
  return csvTable<Run>(
    [
      ['run', run => run.id],
      ['experiment', run => run.templateTitle],
      ['state', run => run.state],
      ['services', run => run.entityRefs.join(' ')],
      ['account', run => run.cell.accountId],
      ['account_name', run => run.cell.accountName],
      ['region', run => run.cell.region],
      ['environment', run => run.cell.environment],
      ['started_by', run => run.startedBy.userRef],
      ['reason', run => run.startedBy.reason],
      ['created_at', run => run.createdAt],
      ['started_at', run => run.startedAt],
    ],
    runs,
  );
}
