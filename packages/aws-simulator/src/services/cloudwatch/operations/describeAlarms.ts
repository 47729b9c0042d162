import { page } from '../../../server/page';
import { operation } from '../../../server/Service';
import {
  integer,
  list,
  oneOf,
  string,
  structure,
} from '../../../server/shapes';
import { isComposite } from '../alarms/Alarm';
import { compositeAlarmView, metricAlarmView } from '../alarms/alarmView';
import { invalidNextToken, invalidParameterCombination } from '../errors';
import { alarmName, alarmState } from '../shapes';

const DEFAULT_PAGE = 50;

export const describeAlarms = operation({
  name: 'DescribeAlarms',
  input: structure(
    {},
    {
      AlarmNames: list(alarmName, { max: 100 }),
      AlarmNamePrefix: alarmName,
      AlarmTypes: list(oneOf('CompositeAlarm', 'MetricAlarm', 'LogAlarm')),
      StateValue: alarmState,
      MaxRecords: integer({ min: 1, max: 100 }),
      NextToken: string(),
    },
  ),
  handle(input, { cell }) {
    const { AlarmNames, AlarmNamePrefix, StateValue } = input;
    if (AlarmNames && AlarmNamePrefix !== undefined) {
      throw invalidParameterCombination(
        'AlarmNamePrefix and AlarmNames cannot be specified together.',
      );
    }
    const types = input.AlarmTypes ?? ['MetricAlarm'];
    const found = cell.alarms.list().filter(alarm => {
      const { name } = alarm.definition;
      return (
        types.includes(isComposite(alarm) ? 'CompositeAlarm' : 'MetricAlarm') &&
        (AlarmNames?.includes(name) ?? true) &&
        name.startsWith(AlarmNamePrefix ?? '') &&
        (StateValue === undefined || alarm.state === StateValue)
      );
    });
    const { items, nextToken } = page(found, {
      size: input.MaxRecords ?? DEFAULT_PAGE,
      token: input.NextToken,
      scope: `DescribeAlarms/${AlarmNamePrefix ?? ''}/${types}/${StateValue}`,
      keyOf: alarm => alarm.definition.name,
      invalidToken: invalidNextToken,
    });
    return {
      MetricAlarms: items
        .filter(alarm => !isComposite(alarm))
        .map(metricAlarmView),
      CompositeAlarms: items.filter(isComposite).map(compositeAlarmView),
      NextToken: nextToken,
    };
  },
});
