import { ScorecardSummary } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { Table } from '../layout/Table';
import table from '../layout/table.module.css';
import { useRunStep } from '../nextStep/useRunStep';
import { ColumnId, COLUMNS } from '../resilience/services/columns';
import { ServiceCell } from '../resilience/services/ServiceCell';
import styles from './RollUps.module.css';

/** Left out where there is little room. */
const WIDE: readonly ColumnId[] = ['coverage', 'trend'];

interface MemberTableProps {
  label: string;
  services: ScorecardSummary[];
  columns: readonly ColumnId[];
}

/** Some services with what is asked for of each, in the order of COLUMNS. */
export function MemberTable(props: MemberTableProps) {
  const { label, services } = props;
  const t = useText();
  const { run, dialog } = useRunStep();
  const columns = COLUMNS.filter(({ id }) => props.columns.includes(id));
  return (
    <>
      <Table
        dense
        label={label}
        className={styles.members}
        columns={columns.map(({ id, word }) => ({
          title: t(word),
          wide: WIDE.includes(id),
        }))}
      >
        {services.map(service => (
          <tr key={service.entityRef}>
            {columns.map(({ id }) => (
              <td key={id} className={WIDE.includes(id) ? table.wide : ''}>
                <ServiceCell column={id} service={service} onRun={run} />
              </td>
            ))}
          </tr>
        ))}
      </Table>
      {dialog}
    </>
  );
}
