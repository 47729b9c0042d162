import { RollUpDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { CoverageBar } from '../marks/CoverageBar';
import { Sparkline } from '../marks/Sparkline';
import { MedianRing } from './MedianRing';
import { NotRatedNote } from './NotRatedNote';
import { RiskList } from './RiskList';
import styles from './RollUps.module.css';
import { StatusCounts } from './StatusCounts';

/** So many risks fit on the card. */
const SHOWN = 3;

interface RollUpCardFactsProps {
  rollUp: RollUpDetail;
}

/** Middle score, statuses, coverage and the services to look at first. */
export function RollUpCardFacts({ rollUp }: RollUpCardFactsProps) {
  const t = useText();
  const { services, rated, findings } = rollUp;
  return (
    <div className={styles.stack}>
      <div className={styles.lead}>
        <MedianRing rollUp={rollUp} size={72} />
        <div>
          <div className={layout.title}>
            {t('rollUpSize', { count: services, rated: String(rated) })}
          </div>
          <StatusCounts rollUp={rollUp} />
        </div>
      </div>
      <NotRatedNote rollUp={rollUp} />
      <dl className={styles.figures}>
        <div>
          <dt className={layout.label}>{t('columnCoverage')}</dt>
          <dd>
            <CoverageBar share={rollUp.coverage} />
          </dd>
        </div>
        <div>
          <dt className={layout.label}>{t('columnTrend')}</dt>
          <dd>
            <Sparkline
              trend={rollUp.trend}
              changeTenths={rollUp.changeTenths}
            />
          </dd>
        </div>
        <div>
          <dt className={layout.label}>{t('kpiFindings')}</dt>
          <dd>{findings.open}</dd>
        </div>
      </dl>
      {rollUp.risks.length > 0 && (
        <div>
          <p className={layout.label}>{t('rollUpRisks')}</p>
          <RiskList risks={rollUp.risks.slice(0, SHOWN)} />
        </div>
      )}
    </div>
  );
}
