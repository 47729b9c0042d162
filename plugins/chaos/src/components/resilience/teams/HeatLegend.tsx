import { useText } from '../../../hooks/useText';
import { MessageKey } from '../../../translations/messages';
import { VerdictMark } from '../../marks/VerdictMark';
import styles from './HeatMap.module.css';
import { HEAT_LEVELS, HeatLevel } from './heatLevel';

const WORDS: Record<HeatLevel, MessageKey> = {
  none: 'heatNone',
  some: 'heatSome',
  half: 'heatHalf',
  most: 'heatMost',
};

/** What the tints of the heat map stand for. */
export function HeatLegend() {
  const t = useText();
  return (
    <ul className={styles.legend}>
      {HEAT_LEVELS.map(level => (
        <li key={level}>
          <span className={`${styles.sample} ${styles[level]}`} />
          {t(WORDS[level])}
        </li>
      ))}
      <li>
        <span className={`${styles.sample} ${styles.failing}`}>
          <VerdictMark mark="failed" />
        </span>
        {t('heatFailing')}
      </li>
    </ul>
  );
}
