import {
  FAILURE_MODE_TITLES,
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
  /** All services that count; undefined: there are none. */
  whole: RollUpView | undefined;
  kind: RollUpKind;
  rollUps: RollUpView[];
  /** The period. */
  days: number;
}

/** What was learned, in four figures; all but the first of all services. */
export function TeamTiles({ whole, kind, rollUps, days }: TeamTilesProps) {
  const t = useText();
  const rated = rollUps.filter(each => each.rated > 0).length;
  const retest = whole?.medianRetestSeconds ?? null;
  const weakest = leastSurvived(whole?.modes ?? []);
  return (
    <section className={styles.four} aria-label={t('kpiLabel')}>
      <Tile
        label={t('kpiWithRated', { kind: t(KIND_WORDS[kind]) })}
        value={t('nOf', { n: String(rated), all: String(rollUps.length) })}
      >
        {t('kpiNotRated', { n: String(rollUps.length - rated) })}
      </Tile>
      <Tile
        label={t('kpiFound', { days: String(days) })}
        value={whole?.findings.opened ?? 0}
      >
        {t('kpiFixed', { n: String(whole?.findings.fixed ?? 0) })}
      </Tile>
      <Tile
        label={t('kpiRetest')}
        value={retest === null ? '–' : spanWords(t, retest)}
      >
        {retest === null
          ? t('kpiRetestNone', { days: String(days) })
          : t('kpiRetestWhat')}
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
