import { useText } from '../../../../hooks/useText';
import layout from '../../../layout/layout.module.css';
import styles from './Compare.module.css';
import { Comparison } from './Comparison';
import { runWords } from './runWords';

interface CompareLegendProps {
  run: Comparison['run'];
}

/** Which line is which run, and how they are laid over each other. */
export function CompareLegend({ run }: CompareLegendProps) {
  const t = useText();
  return (
    <div className={`${styles.legend} ${layout.muted}`}>
      <span>
        <i className={styles.now} aria-hidden="true" /> {t('compareThis')}
      </span>
      <span>
        <i className={styles.then} aria-hidden="true" /> {runWords(t, run)}
      </span>
      <span>{t('compareAligned')}</span>
    </div>
  );
}
