import { operation } from '../../../server/Service';
import { string, structure } from '../../../server/shapes';
import { alarmNotFound } from '../errors';
import { alarmName, alarmState } from '../shapes';

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
    cell.alarms.setState(alarm, StateValue, StateReason, StateReasonData);
    return {};
  },
});
