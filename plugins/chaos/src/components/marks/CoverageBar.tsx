import { useText } from '../../hooks/useText';
import styles from './CoverageBar.module.css';

interface CoverageBarProps {
  /** 0 to 1; null: nothing applies. */
  share: number | null;
}

/** A share as a number and a bar. */
export function CoverageBar({ share }: CoverageBarProps) {
  const t = useText();
  if (share === null) return <span className={styles.number}>–</span>;
  // Only what is complete reads 100 %.
  const percent = share < 1 ? Math.min(99, Math.round(share * 100)) : 100;
  return (
    <span className={styles.coverage}>
      <span className={styles.number}>
        {t('percent', { n: String(percent) })}
      </span>
      <span className={styles.track} aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </span>
    </span>
  );
}
