import { StripEntry } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { momentWords } from '../time/words';
import styles from './marks.module.css';
import { markWord } from './markWords';
import { VerdictMark } from './VerdictMark';

const CELLS = 10;

interface HeatStripProps {
  /** Newest first. */
  runs: StripEntry[];
}

/** The last ten runs, newest right, padded on the left. */
export function HeatStrip({ runs }: HeatStripProps) {
  const t = useText();
  const shown = runs.slice(0, CELLS).reverse();
  const counts = new Map<string, number>();
  for (const { mark } of shown) {
    const word = markWord(t, mark).toLocaleLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const summary = [...counts]
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
  const label =
    shown.length > 0
      ? t('strip', { count: shown.length, summary })
      : t('stripNone');
  return (
    <span className={styles.strip} role="img" aria-label={label}>
      {Array.from({ length: CELLS - shown.length }, (_, index) => (
        <VerdictMark key={index} mark="none" />
      ))}
      {shown.map(({ runId, mark, at }) => (
        <VerdictMark
          key={runId}
          mark={mark}
          tooltip={`${markWord(t, mark)}, ${momentWords(at)}`}
        />
      ))}
    </span>
  );
}
