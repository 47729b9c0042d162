import {
  csvTable,
  CsvColumn,
  EvidenceSignal,
} from '@faultline/plugin-chaos-common';
import { SignalPoint } from './signalPoints';

/** The values of a signal as CSV, gaps as empty cells. */
export function signalCsv(
  { title, unit, counts }: EvidenceSignal,
  points: readonly SignalPoint[],
  compared: boolean,
): string {
  const columns: CsvColumn<SignalPoint>[] = [
    ['signal', () => title],
    ['at', ({ at }) => new Date(at * 1000).toISOString()],
    ['value', ({ value }) => value],
    ['unit', () => unit],
  ];
  if (compared) columns.push(['earlier_run', ({ other }) => other]);
  if (counts)
    columns.push(
      ['events', ({ events }) => events?.part ?? null],
      ['of_events', ({ events }) => events?.all ?? null],
    );
  columns.push(['phase', ({ phase }) => phase], ['as_expected', asExpected]);
  return csvTable(columns, points);
}

function asExpected({ value, outside }: SignalPoint): string | null {
  if (value === null) return null;
  return outside ? 'no' : 'yes';
}
