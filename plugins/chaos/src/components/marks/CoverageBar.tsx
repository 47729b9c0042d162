import { useText } from '../../hooks/useText';
import { coverageWords, percentOf } from './coverageWords';
import styles from './CoverageBar.module.css';

interface CoverageBarProps {
  /** 0 to 1; null: nothing applies. */
  share: number | null;
}

/** A share as a number and a bar. */
export function CoverageBar({ share }: CoverageBarProps) {
  const t = useText();
  if (share === null) return <span className={styles.number}>–</span>;
  return (
    <span className={styles.coverage}>
      <span className={styles.number}>{coverageWords(t, share)}</span>
      <span className={styles.track} aria-hidden="true">
        <i style={{ width: `${percentOf(share)}%` }} />
      </span>
    </span>
  );
}
