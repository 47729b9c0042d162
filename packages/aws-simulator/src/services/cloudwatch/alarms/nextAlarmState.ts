import type { AlarmState } from '../../../worlds/WorldAlarm';
import type { AlarmCondition } from './Alarm';

/** What one period of the evaluation range says. */
export type Datapoint = 'ok' | 'breaching' | 'missing';

function count(datapoints: readonly Datapoint[], kind: Datapoint): number {
  return datapoints.filter(each => each === kind).length;
}

/** How many periods ago the oldest breaching datapoint is; the newest is 1. */
function ageOfBreach(range: readonly Datapoint[]): number {
  const oldest = range.indexOf('breaching');
  return oldest < 0 ? 0 : range.length - oldest;
}

/**
 * The state that a metric alarm takes. Missing datapoints are filled in only
 * where older ones of the evaluation range do not make up for them, as the
 * CloudWatch user guide's tables on missing data have it.
 *
 * @param range - The evaluation range, oldest first: some periods more than
 *   the alarm has evaluation periods
 */
export function nextAlarmState(
  range: readonly Datapoint[],
  alarm: Pick<
    AlarmCondition,
    'evaluationPeriods' | 'datapointsToAlarm' | 'treatMissingData'
  >,
  current: AlarmState,
): AlarmState {
  const { evaluationPeriods: n, treatMissingData = 'missing' } = alarm;
  const m = alarm.datapointsToAlarm ?? n;
  const decide = (isAlarm: boolean) => (isAlarm ? 'ALARM' : 'OK');
  const real = range.filter(each => each !== 'missing');
  if (real.length >= n) {
    return decide(count(real.slice(-n), 'breaching') >= m);
  }
  const breaching = count(real, 'breaching');
  switch (treatMissingData) {
    case 'breaching':
      return decide(breaching + n - real.length >= m);
    case 'notBreaching':
      return decide(breaching >= m);
    default:
  }
  if (real.length === 0) {
    return treatMissingData === 'ignore' ? current : 'INSUFFICIENT_DATA';
  }
  if (breaching >= m) {
    return 'ALARM';
  }
  if (breaching < real.length) {
    return 'OK';
  }
  const isPremature = treatMissingData === 'missing' && ageOfBreach(range) >= m;
  return isPremature ? 'ALARM' : current;
}
