import { newestFirst, page } from '../../../server/page';
import { operation } from '../../../server/Service';
import {
  integer,
  list,
  oneOf,
  string,
  structure,
  timestamp,
} from '../../../server/shapes';
import { alarmHistory } from '../alarms/alarmHistory';
import { invalidNextToken } from '../errors';
import { alarmName } from '../shapes';

const DEFAULT_PAGE = 100;
/** How long CloudWatch keeps the history of an alarm. */
const RETENTION_SECONDS = 30 * 24 * 3600;

export const describeAlarmHistory = operation({
  name: 'DescribeAlarmHistory',
  input: structure(
    {},
    {
      AlarmName: alarmName,
      AlarmTypes: list(oneOf('CompositeAlarm', 'MetricAlarm', 'LogAlarm')),
      HistoryItemType: oneOf('ConfigurationUpdate', 'StateUpdate', 'Action'),
      StartDate: timestamp(),
      EndDate: timestamp(),
      MaxRecords: integer({ min: 1, max: 100 }),
      NextToken: string(),
      ScanBy: oneOf('TimestampDescending', 'TimestampAscending'),
    },
  ),
  handle(request, { cell, now }) {
    const { NextToken, MaxRecords = DEFAULT_PAGE, ...filters } = request;
    const { AlarmName, HistoryItemType, ScanBy } = filters;
    const types: string[] = filters.AlarmTypes ?? ['MetricAlarm'];
    const oldest = now / 1000 - RETENTION_SECONDS;
    const start = Math.max((filters.StartDate ?? 0) / 1000, oldest);
    const end = (filters.EndDate ?? Infinity) / 1000;
    const isAscending = ScanBy === 'TimestampAscending';
    const items = cell.alarms
      .listWithDeleted()
      .filter(
        ({ definition }) =>
          AlarmName === undefined || definition.name === AlarmName,
      )
      .flatMap(alarmHistory)
      .filter(
        ({ Timestamp, AlarmType, HistoryItemType: type }) =>
          Timestamp >= start &&
          Timestamp <= end &&
          types.includes(AlarmType) &&
          (HistoryItemType === undefined || type === HistoryItemType),
      )
      .map((item, index) => ({ item, index }));
    const found = page(items, {
      size: MaxRecords,
      token: NextToken,
      scope: `DescribeAlarmHistory/${JSON.stringify(filters)}`,
      keyOf({ item, index }) {
        const time = Math.round(item.Timestamp * 1000);
        // Of two entries of one moment the later one is the newer one.
        return isAscending
          ? `${String(time).padStart(16, '0')}/${String(index).padStart(
              9,
              '0',
            )}`
          : newestFirst(time, String(1e9 - index).padStart(10, '0'));
      },
      invalidToken: invalidNextToken,
    });
    return {
      AlarmHistoryItems: found.items.map(({ item }) => item),
      NextToken: found.nextToken,
    };
  },
});
