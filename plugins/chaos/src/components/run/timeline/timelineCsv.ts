import { csvTable } from '@faultline/plugin-chaos-common';
import { TimelineAction } from '../actionWords';

/** The actions of a run as CSV. */
export function timelineCsv(actions: readonly TimelineAction[]): string {
  return csvTable<TimelineAction>(
    [
      ['action', action => action.name],
      ['action_id', action => action.actionId],
      ['what', action => action.text],
      ['state', action => action.state],
      ['reason', action => action.reason],
      ['planned_start_seconds', action => action.plannedStart],
      ['planned_end_seconds', action => action.plannedEnd],
      ['started_at', action => action.startedAt],
      ['ended_at', action => action.endedAt],
      ['after', action => action.startAfter.join(' ')],
    ],
    actions,
  );
}
