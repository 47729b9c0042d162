import { KeyboardEvent, ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { StripEntry } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { useRunPath } from '../run/useRunPath';
import { momentWords } from '../time/words';
import styles from './marks.module.css';
import { markWord } from './markWords';
import { VerdictMark } from './VerdictMark';

const CELLS = 10;

interface HeatStripProps {
  /** Newest first. */
  runs: StripEntry[];
  /** The service on whose page the runs open; without, nothing is linked. */
  entityRef?: string;
}

/** The last ten runs, newest right, padded on the left. */
export function HeatStrip({ runs, entityRef }: HeatStripProps) {
  const t = useText();
  const runPath = useRunPath();
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
  const linked = entityRef !== undefined && shown.length > 0;
  const cell = (
    { runId, mark, at }: StripEntry,
    index: number,
  ): ReactElement => {
    const words = `${markWord(t, mark)}, ${momentWords(at)}`;
    if (!linked) return <VerdictMark key={runId} mark={mark} tooltip={words} />;
    return (
      <Link
        key={runId}
        className={styles.cell}
        to={runPath(entityRef, runId)}
        aria-label={words}
        title={words}
        // One stop for the strip, at its newest run; arrows reach the others.
        tabIndex={index === shown.length - 1 ? 0 : -1}
      >
        <VerdictMark mark={mark} />
      </Link>
    );
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <span
      className={styles.strip}
      role={linked ? 'group' : 'img'}
      aria-label={label}
      onKeyDown={linked ? moveByArrow : undefined}
    >
      {Array.from({ length: CELLS - shown.length }, (_, index) => (
        <VerdictMark key={index} mark="none" />
      ))}
      {shown.map(cell)}
    </span>
  );
}

function moveByArrow(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!by) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const from = links.findIndex(link => link === document.activeElement);
  links[from + by]?.focus();
  event.preventDefault();
}
