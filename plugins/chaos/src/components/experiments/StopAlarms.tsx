import { ServiceTemplate } from '@faultline/plugin-chaos-common';
import { RiNotification3Fill } from '@remixicon/react';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { VerdictMark } from '../marks/VerdictMark';

interface StopAlarmsProps {
  alarms: ServiceTemplate['stopAlarms'];
}

/** What stops an experiment by itself, or that nothing does. */
export function StopAlarms({ alarms }: StopAlarmsProps) {
  const t = useText();
  if (alarms.length === 0) {
    return (
      <>
        <div className={`${layout.line} ${layout.warn}`}>
          <VerdictMark mark="warning" /> {t('noStopAlarm')}
        </div>
        <div className={layout.muted}>{t('noStopAlarmWhy')}</div>
      </>
    );
  }
  return (
    <>
      <div className={layout.line}>
        <RiNotification3Fill size={16} aria-hidden />
        {t('stopAlarms', { count: alarms.length })}
      </div>
      {alarms.map(alarm => (
        <div key={alarm.arn} className={layout.muted}>
          {alarm.name}
        </div>
      ))}
    </>
  );
}
