/** What stands in a cell; null leaves it empty. @public */
export type CsvCell = string | number | null;

/**
 * A line of CSV (RFC 4180). A cell that a spreadsheet would take for a formula
 * gets an apostrophe in front, which keeps it a text.
 * @public
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(value: CsvCell): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = /^[\s\0]*[=+\-@\t\r\n|%\uff0b\uff0d\uff1d\uff20]/.test(text)
    ? `'${text}`
    : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
