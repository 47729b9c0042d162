import { operation } from '../../../server/Service';
import { list, structure } from '../../../server/shapes';
import { alarmName } from '../shapes';

function switchActions(name: string, isEnabled: boolean) {
  return operation({
    name,
    input: structure({ AlarmNames: list(alarmName, { max: 100 }) }, {}),
    handle({ AlarmNames }, { cell }) {
      for (const alarm of AlarmNames.flatMap(
        each => cell.alarms.get(each) ?? [],
      )) {
        const { actions } = alarm.definition;
        const none = { onOk: [], onAlarm: [], onInsufficientData: [] };
        alarm.definition = {
          ...alarm.definition,
          actions: { ...none, ...actions, isEnabled },
        };
      }
      return {};
    },
  });
}

export const enableAlarmActions = switchActions('EnableAlarmActions', true);
export const disableAlarmActions = switchActions('DisableAlarmActions', false);
