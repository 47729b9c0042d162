import { ServicePage, ServiceQuery } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../translations/messages';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { Mark } from '../marks/Mark';
import { VerdictMark } from '../marks/VerdictMark';
import styles from './StatusTiles.module.css';

type Status = NonNullable<ServiceQuery['status']>;

interface Tile {
  status?: Status;
  mark?: Mark;
  word: MessageKey;
}

const TILES: Tile[] = [
  { word: 'kpiServices' },
  { status: 'failing', mark: 'failed', word: 'statusFailing' },
  { status: 'untested', mark: 'untested', word: 'statusUntested' },
  { status: 'stale', mark: 'stale', word: 'statusStale' },
  { status: 'resilient', mark: 'passed', word: 'statusResilient' },
  { status: 'running', mark: 'running', word: 'statusRunning' },
];

interface StatusTilesProps {
  counts: ServicePage['counts'];
  chosen: Status | undefined;
  onChoose: (status: Status | undefined) => void;
}

/** How many services stand where; a tile shows only those. */
export function StatusTiles({ counts, chosen, onChoose }: StatusTilesProps) {
  const t = useText();
  return (
    <div className={styles.tiles} role="group" aria-label={t('filterStatus')}>
      {TILES.map(({ status, mark, word }) => (
        <button
          key={word}
          type="button"
          className={styles.tile}
          aria-pressed={chosen === status}
          onClick={() => onChoose(chosen === status ? undefined : status)}
        >
          <span className={layout.label}>{t(word)}</span>
          <span className={styles.count}>
            {mark && <VerdictMark mark={mark} />}
            <span className={layout.number}>{counts[status ?? 'all']}</span>
          </span>
        </button>
      ))}
    </div>
  );
}
