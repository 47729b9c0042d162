import { memo } from 'react';
import { ScorecardSummary } from '@faultline/plugin-chaos-common';
import { ServiceColumn } from './columns';
import styles from './ScorecardTable.module.css';
import { ServiceCell } from './ServiceCell';

interface ServiceRowProps {
  service: ScorecardSummary;
  /** In the whole table. */
  index: number;
  columns: ServiceColumn[];
  measure: (row: HTMLElement | null) => void;
  onRun: (entityRef: string, templateKey: string) => void;
}

function Row({ service, index, columns, measure, onRun }: ServiceRowProps) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      {columns.map(({ id }) => (
        <td key={id} className={styles[id]}>
          <ServiceCell column={id} service={service} onRun={onRun} />
        </td>
      ))}
    </tr>
  );
}

/** A row of the table of services, drawn again only when it has changed. */
export const ServiceRow = memo(Row);
