import { csvTable, RunDetail } from '@faultline/plugin-chaos-common';

type StateChange = RunDetail['history'][number];

/** The changes of state of a run as CSV. */
export function historyCsv(changes: readonly StateChange[]): string {
  return csvTable<StateChange>(
    [
      ['at', change => change.at],
      ['state', change => change.state],
      ['reason', change => change.reason],
      ['source', change => change.source],
      ['who', change => change.userRef],
    ],
    changes,
  );
}
