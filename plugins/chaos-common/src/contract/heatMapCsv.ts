import { CsvColumn, csvTable } from '../domain/csv';
import { FAILURE_MODE_TITLES, FAILURE_MODES } from '../domain/failureModes';
import { RollUpView } from './rollUps';

/**
 * The heat map as CSV: for each failure mode the services that it applies to,
 * that pass and that fail.
 * @public
 */
export function heatMapCsv(rollUps: readonly RollUpView[]): string {
  const counts = FAILURE_MODES.flatMap(mode =>
    (['applies', 'passed', 'failed'] as const).map(
      (of): CsvColumn<RollUpView> => [
        `${FAILURE_MODE_TITLES[mode]}: ${of}`,
        row => row.modes.find(each => each.mode === mode)?.[of] ?? 0,
      ],
    ),
  );
  return csvTable<RollUpView>(
    [
      ['kind', row => row.kind],
      ['key', row => row.key],
      ['title', row => row.title],
      ...counts,
    ],
    rollUps,
  );
}
