import { Evidence } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import { alarmWords } from './alarmWords';
import { ChartAxis } from './chartAxis';

interface AlarmWordsProps {
  alarm: Evidence['alarms'][number];
  axis: ChartAxis;
  /** When AWS was last asked, if it will be again, in epoch seconds. */
  until?: number;
}

/** When an alarm rang, or why that is not known. */
export function AlarmWords({ alarm, axis, until }: AlarmWordsProps) {
  const t = useText();
  const name = t(alarm.stop ? 'alarmStopRail' : 'alarmRail', {
    name: alarm.name,
  });
  return (
    <div className={layout.muted}>
      {name}: {alarmWords(t, alarm, axis, until)}
    </div>
  );
}
