import {
  ResilienceSummary,
  ScoringDefinition,
  ServiceStatus,
} from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { Change } from '../../marks/Change';
import { StatusBar } from '../../marks/StatusBar';
import { VerdictMark } from '../../marks/VerdictMark';
import { spanWords } from '../../time/words';
import { Tile } from '../Tile';
import styles from '../Tile.module.css';

interface KpiTilesProps {
  summary: ResilienceSummary;
  scoring: ScoringDefinition | undefined;
  /** The status that the table is filtered by. */
  chosen: string | undefined;
  onChoose: (status: ServiceStatus | undefined) => void;
}

/** The organisation in six figures; a status among them filters the table. */
export function KpiTiles(props: KpiTilesProps) {
  const { summary, scoring, chosen, onChoose } = props;
  const t = useText();
  const { statuses, recovery, tiers } = summary;
  const [top] = tiers;
  const ofTop = (status: ServiceStatus) =>
    top && t('kpiOfTier', { n: String(top.statuses[status]), tier: top.tier });
  const toggle = (status: ServiceStatus) => ({
    pressed: chosen === status,
    onPress: () => onChoose(chosen === status ? undefined : status),
  });
  return (
    <section className={styles.tiles} aria-label={t('kpiLabel')}>
      <Tile
        label={t('kpiMedian')}
        value={
          summary.medianTenths === null
            ? '–'
            : Math.round(summary.medianTenths / 10)
        }
      >
        {summary.changeTenths === null ? (
          t('kpiRated', { n: String(summary.rated) })
        ) : (
          <>
            <Change tenths={summary.changeTenths} /> {t('in90Days')}
          </>
        )}
      </Tile>
      <Tile
        label={t('kpiByStatus')}
        value={
          <>
            {summary.services} <StatusBar statuses={statuses} />
          </>
        }
      >
        {(['resilient', 'stale'] as const).map(status => (
          <button
            key={status}
            type="button"
            className={styles.word}
            aria-pressed={chosen === status}
            onClick={toggle(status).onPress}
          >
            {t(status === 'resilient' ? 'kpiResilient' : 'kpiStale', {
              n: String(statuses[status]),
            })}
          </button>
        ))}
      </Tile>
      <Tile
        label={t('statusFailing')}
        value={
          <>
            <VerdictMark mark="failed" /> {statuses.failing}
          </>
        }
        toggle={toggle('failing')}
      >
        {ofTop('failing')}
      </Tile>
      <Tile
        label={t('statusUntested')}
        value={
          <>
            <VerdictMark mark="untested" /> {statuses.untested}
          </>
        }
        toggle={toggle('untested')}
      >
        {ofTop('untested')}
      </Tile>
      <Tile label={t('kpiFindings')} value={summary.findings.open}>
        {t('kpiOldFindings', { n: String(summary.oldFindings) })}
      </Tile>
      <Tile
        label={t('kpiRecovery')}
        value={
          recovery.medianSeconds === null
            ? '–'
            : spanWords(t, recovery.medianSeconds)
        }
      >
        {scoring &&
          t('kpiObjective', {
            span: spanWords(t, scoring.recoveryObjectiveSeconds),
            runs: t('historyCount', { count: recovery.runs }),
          })}
      </Tile>
    </section>
  );
}
