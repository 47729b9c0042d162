import { Evidence } from '@faultline/plugin-chaos-common';
import { Text } from '../../../hooks/useText';
import { clockWords } from '../../time/words';
import { alarmSpans } from './alarmSpans';
import { ChartAxis } from './chartAxis';

/**
 * When an alarm rang, in words: "ALARM 11:07–11:12".
 *
 * @param until - when AWS was last asked, if it will be again, in epoch seconds
 */
export function alarmWords(
  t: Text,
  alarm: Evidence['alarms'][number],
  axis: ChartAxis,
  until?: number,
): string {
  if (alarm.problem) return alarm.problem;
  const spans = alarmSpans(alarm, axis, until);
  const rang = spans.filter(({ state }) => state === 'ALARM');
  return (
    (rang.length > 0 ? rang : spans)
      .map(({ state, from, to }) =>
        t(to === until ? 'alarmOpen' : 'alarmSpan', {
          state,
          from: clockWords(from * 1000),
          to: clockWords(to * 1000),
        }),
      )
      .join(', ') || t('alarmSilent')
  );
}
