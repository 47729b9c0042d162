import type { AlarmState } from '../../../worlds/WorldAlarm';
import type { AlarmCondition, AlarmDefinition } from './Alarm';
import { comparison } from './comparisons';
import { periodOf } from './readDatapoints';
import type { SeenPeriod } from './readDatapoints';

const TREATED_AS: Record<string, string> = {
  breaching: 'Breaching',
  notBreaching: 'NonBreaching',
};

function decimal(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** `dd/mm/yy hh:mm:ss`, as CloudWatch writes it into reasons. */
function shortTime(at: number): string {
  const [year, month, day] = new Date(at).toISOString().slice(2, 10).split('-');
  const time = new Date(at).toISOString().slice(11, 19);
  return `${day}/${month}/${year} ${time}`;
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Why an alarm went from one state to another, in CloudWatch's words. */
export function stateReason(
  condition: AlarmCondition,
  range: readonly SeenPeriod[],
  change: { from: AlarmState; to: AlarmState },
): string {
  const { evaluationPeriods: n, threshold, treatMissingData = '' } = condition;
  const { from, to } = change;
  const m = condition.datapointsToAlarm ?? n;
  if (to === 'INSUFFICIENT_DATA') {
    const were = n === 1 ? 'was' : 'were';
    return `Insufficient Data: ${plural(n, 'datapoint')} ${were} unknown.`;
  }
  const { isBreaching, words } = comparison(condition.comparisonOperator);
  const known = range.filter(({ value }) => value !== undefined).slice(-n);
  if (known.length === 0) {
    const were = n === 1 ? 'was' : 'were';
    return `Threshold Crossed: no datapoints were received for ${plural(
      n,
      'period',
    )} and ${plural(n, 'missing datapoint')} ${were} treated as [${
      TREATED_AS[treatMissingData] ?? 'Missing'
    }].`;
  }
  const shown = known
    .filter(
      ({ value = NaN }) => isBreaching(value, threshold) === (to === 'ALARM'),
    )
    .reverse();
  const list = shown.map(
    ({ at, value = NaN }) => `${decimal(value)} (${shortTime(at)})`,
  );
  const were = shown.length === 1 ? 'was' : 'were';
  const not = to === 'ALARM' ? '' : 'not ';
  const needed = to === 'ALARM' ? m : n - m + 1;
  return `Threshold Crossed: ${
    shown.length
  } out of the last ${n} datapoints [${list.join(
    ', ',
  )}] ${were} ${not}${words} the threshold (${decimal(
    threshold,
  )}) (minimum ${plural(
    needed,
    'datapoint',
  )} for ${from} -> ${to} transition).`;
}

function longTime(at: number): string {
  return new Date(at).toISOString().replace('Z', '+0000');
}

/** The same for machines: JSON in its version 1.0. */
export function stateReasonData(
  definition: AlarmDefinition,
  condition: AlarmCondition,
  range: readonly SeenPeriod[],
  now: number,
): string {
  const { metric } = definition;
  const evaluated = range.slice(-condition.evaluationPeriods);
  const known = evaluated.filter(({ value }) => value !== undefined);
  return JSON.stringify({
    version: '1.0',
    queryDate: longTime(now),
    ...(known[0] && { startDate: longTime(known[0].at) }),
    ...(metric && { unit: metric.unit, statistic: metric.statistic }),
    period: periodOf(definition),
    recentDatapoints: known.map(({ value }) => value),
    threshold: condition.threshold,
    evaluatedDatapoints: [...evaluated]
      .reverse()
      .map(({ at, value, samples }) => ({
        timestamp: longTime(at),
        sampleCount: samples,
        value,
      })),
  });
}
