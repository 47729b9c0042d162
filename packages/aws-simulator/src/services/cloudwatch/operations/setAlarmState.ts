import { operation } from '../../../server/Service';
import { string, structure } from '../../../server/shapes';
import { alarmNotFound, invalidFormat } from '../errors';
import { alarmName, alarmState } from '../shapes';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export const setAlarmState = operation({
  name: 'SetAlarmState',
  input: structure(
    {
      AlarmName: alarmName,
      StateValue: alarmState,
      StateReason: string({ max: 1023 }),
    },
    { StateReasonData: string({ max: 4000 }) },
  ),
  handle(input, { cell }) {
    const alarm = cell.alarms.get(input.AlarmName);
    if (!alarm) {
      throw alarmNotFound(input.AlarmName);
    }
    const { StateValue, StateReason, StateReasonData } = input;
    if (StateReasonData !== undefined && !isJson(StateReasonData)) {
      throw invalidFormat('StateReasonData is not valid JSON.');
    }
    cell.alarms.setState(alarm, StateValue, StateReason, StateReasonData);
    return {};
  },
});
