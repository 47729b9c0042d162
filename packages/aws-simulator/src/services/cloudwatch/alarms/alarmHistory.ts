import type { Alarm, AlarmIncident, AlarmTransition } from './Alarm';
import { isComposite } from './Alarm';

/** An entry of an alarm's history as DescribeAlarmHistory shows it. */
export interface HistoryItem {
  AlarmName: string;
  AlarmType: 'MetricAlarm' | 'CompositeAlarm';
  /** Epoch seconds. */
  Timestamp: number;
  HistoryItemType: 'StateUpdate' | 'ConfigurationUpdate' | 'Action';
  HistorySummary: string;
  /** JSON. */
  HistoryData: string;
}

type Entry = Pick<
  HistoryItem,
  'Timestamp' | 'HistoryItemType' | 'HistorySummary' | 'HistoryData'
>;

/** Reason data is JSON in the wire form of alarms, but not inside JSON. */
function parsed(data: string | undefined): unknown {
  try {
    return data === undefined ? undefined : JSON.parse(data);
  } catch {
    return data;
  }
}

function stateUpdate(transition: AlarmTransition): Entry {
  const { at, from, to, reason, reasonData } = transition;
  const { reasonBefore, reasonDataBefore } = transition;
  return {
    Timestamp: at / 1000,
    HistoryItemType: 'StateUpdate',
    HistorySummary: `Alarm updated from ${from} to ${to}`,
    HistoryData: JSON.stringify({
      version: '1.0',
      oldState: {
        stateValue: from,
        stateReason: reasonBefore,
        stateReasonData: parsed(reasonDataBefore),
      },
      newState: {
        stateValue: to,
        stateReason: reason,
        stateReasonData: parsed(reasonData),
      },
    }),
  };
}

function entry(alarm: Alarm, happened: AlarmIncident): Entry {
  if (happened.type === 'state') {
    return stateUpdate(happened.transition);
  }
  const Timestamp = happened.at / 1000;
  if (happened.type === 'action') {
    const { action, state } = happened;
    return {
      Timestamp,
      HistoryItemType: 'Action',
      HistorySummary: `Successfully executed action ${action}`,
      HistoryData: JSON.stringify({
        actionState: 'Succeeded',
        stateUpdateTimestamp: happened.at,
        notificationResource: action,
        stateValue: state,
      }),
    };
  }
  const { name } = alarm.definition;
  const types = { created: 'Create', updated: 'Update', deleted: 'Delete' };
  return {
    Timestamp,
    HistoryItemType: 'ConfigurationUpdate',
    HistorySummary: `Alarm "${name}" ${happened.type}`,
    HistoryData: JSON.stringify({
      version: '1.0',
      type: types[happened.type],
    }),
  };
}

/** Everything that happened to an alarm, oldest first. */
export function alarmHistory(alarm: Alarm): HistoryItem[] {
  const AlarmType = isComposite(alarm) ? 'CompositeAlarm' : 'MetricAlarm';
  const past = (alarm.past?.() ?? []).map(
    (transition): AlarmIncident => ({
      at: transition.at,
      type: 'state',
      transition,
    }),
  );
  const all = [...past, ...alarm.incidents].sort((a, b) => a.at - b.at);
  return all.map(happened => ({
    AlarmName: alarm.definition.name,
    AlarmType,
    ...entry(alarm, happened),
  }));
}
