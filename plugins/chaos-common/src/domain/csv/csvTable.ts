import { CsvCell, csvLine } from './csvLine';

/** The head of a column, and its cell in each row. @public */
export type CsvColumn<Row> = readonly [string, (row: Row) => CsvCell];

/** A table as CSV, with a line of heads. @public */
export function csvTable<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): string {
  return [
    csvLine(columns.map(([head]) => head)),
    ...rows.map(row => csvLine(columns.map(([, cell]) => cell(row)))),
  ].join('');
}
