import { AuditRecord, csvLine } from '@faultline/plugin-chaos-common';

const COLUMNS = [
  'seq',
  'at',
  'event',
  'outcome',
  'actor',
  'entityRef',
  'templateKey',
  'runId',
  'cellId',
  'reason',
  'message',
  'hash',
] as const satisfies readonly (keyof AuditRecord)[];

/** Audit records as CSV, part by part, with a line of heads. */
export async function* auditCsv(
  parts: AsyncIterable<AuditRecord[]>,
): AsyncGenerator<string> {
  yield csvLine(COLUMNS);
  for await (const part of parts) {
    yield part
      .map(record => csvLine(COLUMNS.map(column => record[column])))
      .join('');
  }
}
