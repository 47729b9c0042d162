import { ServiceDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { Card } from '../layout/Card';
import layout from '../layout/layout.module.css';
import { HeatStrip } from '../marks/HeatStrip';
import { lastEntryOf } from '../marks/lastOf';
import { markWord } from '../marks/markWords';
import { ServicePills } from '../marks/ServicePills';
import { RelativeTime } from '../time/RelativeTime';
import styles from './StatusStrip.module.css';

interface StatusStripProps {
  service: ServiceDetail;
}

/** How the service stands, in one line of facts. */
export function StatusStrip({ service }: StatusStripProps) {
  const t = useText();
  const last = lastEntryOf(service.lastRuns);
  return (
    <Card className={styles.strip} label={t('resilience')}>
      <div>
        <ServicePills service={service} />
        <div className={styles.text}>{service.statusText}</div>
      </div>
      <div>
        <p className={layout.label}>{t('experiments')}</p>
        <div className={layout.number}>{service.templateCount}</div>
      </div>
      <div>
        <p className={layout.label}>{t('columnLastRun')}</p>
        {last ? (
          <>
            <div>{markWord(t, last.mark)}</div>
            <div className={layout.muted}>
              <RelativeTime at={last.at} />
            </div>
          </>
        ) : (
          t('never')
        )}
      </div>
      <div>
        <p className={layout.label}>{t('columnRuns')}</p>
        <HeatStrip runs={service.lastRuns} entityRef={service.entityRef} />
      </div>
    </Card>
  );
}
