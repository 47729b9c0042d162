import { ServiceSummary } from '@faultline/plugin-chaos-common';
import { StatusPill } from './StatusPill';
import styles from './marks.module.css';

interface ServicePillsProps {
  service: Pick<ServiceSummary, 'mapping' | 'status' | 'running'>;
}

/** How a service stands, and whether something runs on it just now. */
export function ServicePills({ service }: ServicePillsProps) {
  const { mapping, status, running } = service;
  return (
    <span className={styles.pills}>
      <StatusPill status={mapping === 'mapped' ? status : 'unmapped'} />
      {running > 0 && <StatusPill status="running" />}
    </span>
  );
}
