import { AuditRecord } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { Table } from '../layout/Table';
import { AuditRow } from './AuditRow';

interface AuditTableProps {
  records: AuditRecord[];
}

/** The records, newest first. */
export function AuditTable({ records }: AuditTableProps) {
  const t = useText();
  return (
    <Table
      dense
      label={t('auditLog')}
      columns={[
        { title: t('columnSeq') },
        { title: t('columnWhen') },
        { title: t('columnEvent') },
        { title: t('columnWho') },
        { title: t('columnAbout') },
        { title: t('columnMessage') },
      ]}
    >
      {records.map(record => (
        <AuditRow key={record.seq} record={record} />
      ))}
    </Table>
  );
}
