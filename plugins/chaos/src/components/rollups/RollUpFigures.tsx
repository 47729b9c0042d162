import { RollUpView } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { CoverageBar } from '../marks/CoverageBar';
import { Histogram } from '../marks/Histogram';
import { Sparkline } from '../marks/Sparkline';
import { spanWords } from '../time/words';
import styles from './RollUps.module.css';

interface RollUpFiguresProps {
  rollUp: RollUpView;
}

/** Spread, coverage, findings, time to re-test and trend. */
export function RollUpFigures({ rollUp }: RollUpFiguresProps) {
  const t = useText();
  const { distribution, findings, medianRetestSeconds } = rollUp;
  const open = findings.open
    ? t('openCount', { n: String(findings.open) })
    : t('noneOpen');
  return (
    <dl className={styles.figures}>
      <div>
        <dt className={layout.label}>{t('columnSpread')}</dt>
        <dd>
          <Histogram counts={distribution} top={Math.max(...distribution)} />
          <span className={styles.bins} aria-hidden="true">
            {['< 40', '< 60', '< 80', '80 +'].map(bin => (
              <span key={bin}>{bin}</span>
            ))}
          </span>
        </dd>
      </div>
      <div>
        <dt className={layout.label}>{t('columnCoverage')}</dt>
        <dd>
          <CoverageBar share={rollUp.coverage} />
        </dd>
      </div>
      <div>
        <dt className={layout.label}>{t('columnFoundFixed')}</dt>
        <dd>
          {t('foundFixed', {
            found: String(findings.opened),
            fixed: String(findings.fixed),
          })}
          <div className={layout.muted}>{open}</div>
        </dd>
      </div>
      <div>
        <dt className={layout.label}>{t('columnRetest')}</dt>
        <dd>
          {medianRetestSeconds === null
            ? '–'
            : spanWords(t, medianRetestSeconds)}
          <div className={layout.muted}>
            {medianRetestSeconds === null
              ? t('kpiRetestNone', { days: '90' })
              : t('kpiRetestWhat')}
          </div>
        </dd>
      </div>
      <div>
        <dt className={layout.label}>{t('columnTrend')}</dt>
        <dd>
          <Sparkline
            trend={rollUp.trend}
            changeTenths={rollUp.changeTenths}
            width={96}
          />
        </dd>
      </div>
    </dl>
  );
}
