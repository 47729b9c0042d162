import { ScorecardLoss } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { LOSS_LOOKS } from './lossLooks';
import styles from './losses.module.css';
import { lostWords, sumOf } from './lostWords';

interface LossListProps {
  /** Biggest first. */
  losses: ScorecardLoss[];
  /** How many are named; what is left is one line. */
  most: number;
  /** With a bar for each, where there is room. */
  bars?: boolean;
}

/** The biggest losses and what the others come to, so that all adds up. */
export function LossList({ losses, most, bars }: LossListProps) {
  const t = useText();
  // A rest of one is as long as the loss itself.
  const named = losses.length === most + 1 ? losses : losses.slice(0, most);
  const rest = losses.slice(named.length);
  const top = losses[0]?.tenths ?? 0;
  const row = `${styles.loss} ${bars ? styles.barred : ''}`;
  return (
    <ul className={styles.list}>
      {named.map(({ mode, reason, title, text, tenths }) => (
        <li key={`${mode} ${reason}`} className={row}>
          <span>
            {title} <span className={styles.why}>{text}</span>
          </span>
          {bars && (
            <span
              aria-hidden="true"
              className={`${styles.bar} ${LOSS_LOOKS[reason]}`}
              style={{ width: `${(100 * tenths) / Math.max(1, top)}%` }}
            />
          )}
          <span className={`${styles.points} ${bars ? '' : styles.bold}`}>
            {lostWords(tenths)}
          </span>
        </li>
      ))}
      {rest.length > 0 && (
        <li className={row}>
          <span className={styles.why}>
            {t('lossRest', { count: rest.length })}
          </span>
          {bars && <span />}
          <span className={`${styles.points} ${bars ? '' : styles.bold}`}>
            {lostWords(sumOf(rest))}
          </span>
        </li>
      )}
    </ul>
  );
}
