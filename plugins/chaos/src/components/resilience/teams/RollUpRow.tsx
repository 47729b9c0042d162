import { RollUpView, ServiceScope } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import table from '../../layout/table.module.css';
import { CoverageBar } from '../../marks/CoverageBar';
import { Histogram } from '../../marks/Histogram';
import { ScoreRing } from '../../marks/ScoreRing';
import { Sparkline } from '../../marks/Sparkline';
import { spanWords } from '../../time/words';
import { RollUpLink } from './RollUpLink';
import styles from './RollUpTable.module.css';

interface RollUpRowProps {
  rollUp: RollUpView;
  /** Which services count; all without. */
  scope?: ServiceScope;
  /** The highest count in any histogram of the table. */
  top: number;
  /** How many there are directly below. */
  below: number;
  onBelow: () => void;
}

/** One team, system, domain, lifecycle or tier. */
export function RollUpRow(props: RollUpRowProps) {
  const { rollUp, scope, top, below, onBelow } = props;
  const t = useText();
  const { findings, medianRetestSeconds, parent } = rollUp;
  return (
    <tr>
      <td>
        <RollUpLink rollUp={rollUp} scope={scope} />
        <div className={layout.muted}>
          {t('rollUpSize', { count: rollUp.services, rated: rollUp.rated })}
          {parent && `, ${t('partOf', { parent: parent.title })}`}
        </div>
        {below > 0 && (
          <button type="button" className={styles.below} onClick={onBelow}>
            {t('showBelow', { count: below })}
          </button>
        )}
      </td>
      <td>
        <ScoreRing
          tenths={
            rollUp.medianTenths === null
              ? null
              : Math.round(rollUp.medianTenths)
          }
          tone="series"
        />
      </td>
      <td className={table.wide}>
        <Histogram counts={rollUp.distribution} top={top} />
      </td>
      <td>
        <CoverageBar share={rollUp.coverage} />
      </td>
      <td className={styles.right}>
        {t('foundFixed', {
          found: String(findings.opened),
          fixed: String(findings.fixed),
        })}
        <div className={layout.muted}>
          {findings.open === 0
            ? t('noneOpen')
            : t('openCount', { n: String(findings.open) })}
        </div>
      </td>
      <td className={`${styles.right} ${table.wide}`}>
        {medianRetestSeconds === null ? '–' : spanWords(t, medianRetestSeconds)}
      </td>
      <td>
        <Sparkline
          trend={rollUp.trend}
          changeTenths={rollUp.changeTenths}
          width={96}
        />
      </td>
    </tr>
  );
}
