import {
  boolean,
  Infer,
  list,
  string,
  structure,
} from '../../../server/shapes';
import type { AlarmActions } from './Alarm';

const actionList = list(string({ min: 1, max: 1024 }), { max: 5 });

/** The members that metric alarms and composite alarms have in common. */
export const alarmActionMembers = {
  ActionsEnabled: boolean(),
  OKActions: actionList,
  AlarmActions: actionList,
  InsufficientDataActions: actionList,
};

const actionMembers = structure({}, alarmActionMembers);

/** What an alarm shall do, as a request says it. */
export function alarmActions(given: Infer<typeof actionMembers>): AlarmActions {
  return {
    isEnabled: given.ActionsEnabled ?? true,
    onOk: given.OKActions ?? [],
    onAlarm: given.AlarmActions ?? [],
    onInsufficientData: given.InsufficientDataActions ?? [],
  };
}
