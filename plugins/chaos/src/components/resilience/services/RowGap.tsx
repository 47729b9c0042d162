import styles from './ScorecardTable.module.css';

interface RowGapProps {
  /** In pixels. */
  height: number;
}

/** Stands for the rows that are out of sight. */
export function RowGap({ height }: RowGapProps) {
  return (
    <tr aria-hidden="true" className={styles.gap}>
      <td style={{ height }} />
    </tr>
  );
}
