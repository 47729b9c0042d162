import {
  FAILURE_MODE_TITLES,
  ResilienceSummary,
  RollUpKind,
  RollUpView,
} from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { spanWords } from '../../time/words';
import { Tile } from '../Tile';
import styles from '../Tile.module.css';
import { KIND_WORDS } from '../words';
import { leastSurvived } from './leastSurvived';

interface TeamTilesProps {
  summary: ResilienceSummary;
  kind: RollUpKind;
  rollUps: RollUpView[];
}

/** What was learned, in four figures; all but the first of the organisation. */
export function TeamTiles({ summary, kind, rollUps }: TeamTilesProps) {
  const t = useText();
  const rated = rollUps.filter(each => each.rated > 0).length;
  const { findings, medianRetestSeconds } = summary;
  const weakest = leastSurvived(summary.modes);
  return (
    <section className={styles.four} aria-label={t('kpiLabel')}>
      <Tile
        label={t('kpiWithRated', { kind: t(KIND_WORDS[kind]) })}
        value={t('nOf', { n: String(rated), all: String(rollUps.length) })}
      >
        {t('kpiNotRated', { n: String(rollUps.length - rated) })}
      </Tile>
      <Tile label={t('kpiFound')} value={findings.opened}>
        {t('kpiFixed', { n: String(findings.fixed) })}
      </Tile>
      <Tile
        label={t('kpiRetest')}
        value={
          medianRetestSeconds === null ? '–' : spanWords(t, medianRetestSeconds)
        }
      >
        {t(medianRetestSeconds === null ? 'kpiRetestNone' : 'kpiRetestWhat')}
      </Tile>
      <Tile
        label={t('kpiLeast')}
        value={weakest ? FAILURE_MODE_TITLES[weakest.mode] : '–'}
      >
        {weakest &&
          t('kpiLeastOf', {
            n: String(weakest.passed),
            all: String(weakest.applies),
          })}
      </Tile>
    </section>
  );
}
