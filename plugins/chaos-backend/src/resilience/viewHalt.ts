import {
  alarmsNamedIn,
  describeHalt,
  HaltAlarm,
  RunHalt,
} from '@faultline/plugin-chaos-common';
import { alarmNameOf } from '../aws/alarmArns';
import { StoredRun } from '../database/RunStore';

/**
 * The stop alarm that ended a run, in words; all that may have while it is not
 * known which. Null when no alarm ended it.
 */
export function viewHalt(
  run: StoredRun,
  { awaited }: { awaited: boolean },
): RunHalt | null {
  if (run.judgement?.reason !== 'stop_alarm_fired') return null;
  const alarms = run.halt ?? suspects(run);
  if (alarms.length === 0) return null;
  return { alarms, text: describeHalt(alarms, { awaited }), awaited };
}

function suspects({ stateReason, stopAlarmArns }: StoredRun): HaltAlarm[] {
  const names = [...new Set(stopAlarmArns.map(alarmNameOf))];
  const named = alarmsNamedIn(stateReason, names);
  return (named.length > 0 ? named : names).map(name => ({ name, at: null }));
}
