import { Scorecard } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { Section } from '../layout/Section';
import table from '../layout/table.module.css';
import losses from '../losses/losses.module.css';
import { LOSS_LOOKS } from '../losses/lossLooks';
import { lostWords } from '../losses/lostWords';
import styles from './scorecard.module.css';
import { waterfallRows } from './waterfallRows';

interface WaterfallCardProps {
  scorecard: Scorecard;
}

/** Every loss from 100 down to the score; what is shown adds up exactly. */
export function WaterfallCard({ scorecard }: WaterfallCardProps) {
  const t = useText();
  const { tenths, potentialTenths } = scorecard;
  if (potentialTenths === null) {
    return (
      <Section title={t('waterfall')}>
        <p className={layout.body}>{t('notTestedNoneApply')}</p>
      </Section>
    );
  }
  const rows = waterfallRows(scorecard.losses);
  return (
    <Section title={t('waterfall')} note={t('waterfallNote')}>
      {rows.length === 0 && <p className={layout.body}>{t('waterfallNone')}</p>}
      <table
        className={`${table.table} ${table.dense} ${styles.table}`}
        aria-label={t('waterfall')}
      >
        <thead>
          <tr>
            <th scope="col">{t('columnLoss')}</th>
            <th className={styles.barCell} aria-hidden="true" />
            <th scope="col" className={styles.points}>
              {t('columnPoints')}
            </th>
            <th scope="col" className={styles.points}>
              {t('lossLeft')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{t('waterfallStart')}</td>
            <td className={styles.barCell} aria-hidden="true">
              <Bar look={styles.score} from={0} to={1000} />
            </td>
            <td className={styles.points} />
            <td className={styles.points}>100.0</td>
          </tr>
          {rows.map(row => (
            <tr key={`${row.mode} ${row.reason}`}>
              <td>
                {row.title} <span className={losses.why}>{row.text}</span>
              </td>
              <td className={styles.barCell} aria-hidden="true">
                <Bar
                  look={LOSS_LOOKS[row.reason]}
                  from={row.left}
                  to={row.left + row.tenths}
                />
              </td>
              <td className={styles.points}>{lostWords(row.tenths)}</td>
              <td className={styles.points}>{(row.left / 10).toFixed(1)}</td>
            </tr>
          ))}
          <tr className={styles.sum}>
            <td>
              {t(tenths === null ? 'waterfallPotential' : 'waterfallScore')}
            </td>
            <td className={styles.barCell} aria-hidden="true">
              <Bar look={styles.score} from={0} to={potentialTenths} />
            </td>
            <td className={styles.points} />
            <td className={styles.points}>
              {(potentialTenths / 10).toFixed(1)}
            </td>
          </tr>
        </tbody>
      </table>
      {tenths === null && (
        <p className={layout.muted}>{t('waterfallNotRated')}</p>
      )}
    </Section>
  );
}

interface BarProps {
  look: string | undefined;
  /** In tenths of a point. */
  from: number;
  to: number;
}

function Bar({ look, from, to }: BarProps) {
  return (
    <div
      className={`${styles.bar} ${look}`}
      style={{ marginLeft: `${from / 10}%`, width: `${(to - from) / 10}%` }}
    />
  );
}
