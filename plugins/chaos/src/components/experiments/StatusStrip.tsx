import { ServiceDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout.module.css';
import { HeatStrip } from '../marks/HeatStrip';
import { StatusPill } from '../marks/StatusPill';
import { RelativeTime } from '../time/RelativeTime';

interface StatusStripProps {
  service: ServiceDetail;
}

/** How the service stands, in one line of facts. */
export function StatusStrip({ service }: StatusStripProps) {
  const t = useText();
  const [last] = service.lastRuns;
  const mapped = service.mapping === 'mapped';
  return (
    <section className={`${layout.card} ${layout.strip}`}>
      <div>
        <p className={layout.label}>{t('columnStatus')}</p>
        <div className={layout.row}>
          <StatusPill status={mapped ? service.status : 'unmapped'} />
          {service.running > 0 && <StatusPill status="running" />}
        </div>
        <div className={layout.muted}>{service.statusText}</div>
      </div>
      <div>
        <p className={layout.label}>{t('experiments')}</p>
        <div className={layout.number}>{service.templateCount}</div>
      </div>
      <div>
        <p className={layout.label}>{t('columnLastRun')}</p>
        {last ? <RelativeTime at={last.at} /> : t('never')}
      </div>
      <div>
        <p className={layout.label}>{t('columnRuns')}</p>
        <HeatStrip runs={service.lastRuns} />
      </div>
    </section>
  );
}
