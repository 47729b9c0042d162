export { csvLine } from './csvLine';
export type { CsvCell } from './csvLine';
export { csvTable } from './csvTable';
export type { CsvColumn } from './csvTable';
