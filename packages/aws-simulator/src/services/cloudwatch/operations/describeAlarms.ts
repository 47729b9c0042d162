import { page } from '../../../server/page';
import { operation } from '../../../server/Service';
import {
  Infer,
  integer,
  list,
  oneOf,
  string,
  structure,
} from '../../../server/shapes';
import { Alarm, isComposite } from '../alarms/Alarm';
import { compositeAlarmView, metricAlarmView } from '../alarms/alarmView';
import { invalidNextToken, validationError } from '../errors';
import { alarmName, alarmState } from '../shapes';

const DEFAULT_PAGE = 50;

const input = structure(
  {},
  {
    AlarmNames: list(alarmName, { max: 100 }),
    AlarmNamePrefix: alarmName,
    AlarmTypes: list(oneOf('CompositeAlarm', 'MetricAlarm', 'LogAlarm')),
    ActionPrefix: string({ min: 1, max: 1024 }),
    ChildrenOfAlarmName: alarmName,
    ParentsOfAlarmName: alarmName,
    StateValue: alarmState,
    MaxRecords: integer({ min: 1, max: 100 }),
    NextToken: string(),
  },
);

function hasAction({ definition }: Alarm, prefix: string): boolean {
  const {
    onOk = [],
    onAlarm = [],
    onInsufficientData = [],
  } = definition.actions ?? {};
  return [...onOk, ...onAlarm, ...onInsufficientData].some(action =>
    action.startsWith(prefix),
  );
}

/** What is shown of alarms that were asked for by their relatives. */
function relativeView(alarm: Alarm): object {
  return {
    AlarmName: alarm.definition.name,
    AlarmArn: alarm.arn,
    StateValue: alarm.state,
    StateUpdatedTimestamp: alarm.stateUpdatedAt / 1000,
  };
}

function checkAlone(request: Infer<typeof input>): void {
  const { MaxRecords: _size, NextToken: _token, ...filters } = request;
  if (Object.keys(filters).length > 1) {
    throw validationError(
      'ChildrenOfAlarmName and ParentsOfAlarmName cannot be combined with other filters.',
    );
  }
}

export const describeAlarms = operation({
  name: 'DescribeAlarms',
  input,
  handle(request, { cell }) {
    const { AlarmNames, AlarmNamePrefix, StateValue } = request;
    if (AlarmNames && AlarmNamePrefix !== undefined) {
      throw validationError(
        'AlarmNamePrefix and AlarmNames cannot be specified together.',
      );
    }
    const { ActionPrefix, ChildrenOfAlarmName, ParentsOfAlarmName } = request;
    const relative = ChildrenOfAlarmName ?? ParentsOfAlarmName;
    if (relative !== undefined) {
      checkAlone(request);
      const { alarms, composites } = cell;
      const related = ChildrenOfAlarmName
        ? composites
            .childrenOf(relative)
            .flatMap(each => alarms.get(each) ?? [])
        : composites.parentsOf(relative);
      return {
        MetricAlarms: related
          .filter(alarm => !isComposite(alarm))
          .map(relativeView),
        CompositeAlarms: related.filter(isComposite).map(relativeView),
      };
    }
    const types = request.AlarmTypes ?? ['MetricAlarm'];
    const found = cell.alarms.list().filter(alarm => {
      const { name } = alarm.definition;
      return (
        types.includes(isComposite(alarm) ? 'CompositeAlarm' : 'MetricAlarm') &&
        (AlarmNames?.includes(name) ?? true) &&
        name.startsWith(AlarmNamePrefix ?? '') &&
        (StateValue === undefined || alarm.state === StateValue) &&
        (ActionPrefix === undefined || hasAction(alarm, ActionPrefix))
      );
    });
    const { items, nextToken } = page(found, {
      size: request.MaxRecords ?? DEFAULT_PAGE,
      token: request.NextToken,
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
