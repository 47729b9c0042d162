import { ServiceSummary } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { Table } from '../layout/Table';
import { ServiceRow } from './ServiceRow';

interface ServicesTableProps {
  services: ServiceSummary[];
}

/** The services, worst first. */
export function ServicesTable({ services }: ServicesTableProps) {
  const t = useText();
  return (
    <Table
      label={t('kpiServices')}
      columns={[
        { title: t('columnService') },
        { title: t('columnStatus') },
        { title: t('columnOwner'), wide: true },
        { title: t('experiments'), wide: true },
        { title: t('columnLastRun') },
        { title: t('columnRuns'), wide: true },
      ]}
    >
      {services.map(service => (
        <ServiceRow key={service.entityRef} service={service} />
      ))}
    </Table>
  );
}
