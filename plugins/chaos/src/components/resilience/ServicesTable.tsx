import { ServiceSummary } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout.module.css';
import { ServiceRow } from './ServiceRow';

interface ServicesTableProps {
  services: ServiceSummary[];
}

/** The services, worst first. */
export function ServicesTable({ services }: ServicesTableProps) {
  const t = useText();
  return (
    <div className={layout.scroll}>
      <table className={`${layout.table} ${layout.stacked}`}>
        <thead>
          <tr>
            <th scope="col">{t('columnService')}</th>
            <th scope="col">{t('columnStatus')}</th>
            <th scope="col" className={layout.wide}>
              {t('columnOwner')}
            </th>
            <th scope="col" className={layout.wide}>
              {t('columnExperiments')}
            </th>
            <th scope="col">{t('columnLastRun')}</th>
            <th scope="col">{t('columnRuns')}</th>
          </tr>
        </thead>
        <tbody>
          {services.map(service => (
            <ServiceRow key={service.entityRef} service={service} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
