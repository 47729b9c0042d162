import { StripEntry } from '@faultline/plugin-chaos-common';
import styles from './marks.module.css';

/** A mark of a run; `none` where there is no run. */
export type Mark = StripEntry['mark'] | 'none';

const TONES: Record<Mark, string | undefined> = {
  passed: styles.pass,
  failed: styles.fail,
  inconclusive: styles.warn,
  invalid: styles.none,
  preview: styles.none,
  running: styles.info,
  none: styles.none,
};

function Glyph({ mark }: VerdictMarkProps) {
  const line = {
    fill: 'none',
    strokeWidth: 1.8,
    strokeLinecap: 'round' as const,
    strokeLinejoin: 'round' as const,
  };
  const onFill = { ...line, stroke: 'var(--bui-bg-neutral-1)' };
  const own = { ...line, stroke: 'currentColor' };
  const box = { x: 1.5, y: 1.5, width: 13, height: 13, rx: 2.5 };
  switch (mark) {
    case 'passed':
      return (
        <>
          <rect {...box} fill="currentColor" />
          <path {...onFill} d="m4.8 8.3 2.2 2.2 4.2-4.8" />
        </>
      );
    case 'failed':
      return (
        <>
          <path fill="currentColor" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
          <path {...onFill} d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" />
        </>
      );
    case 'inconclusive':
      return (
        <>
          <rect {...box} {...own} />
          <path {...own} d="M6 6.2a2 2 0 1 1 2.8 1.9q-.8.4-.8 1.2M8 11.6v.1" />
        </>
      );
    case 'invalid':
      return (
        <>
          <rect {...box} {...own} />
          <path {...own} d="m4.5 11.5 7-7" />
        </>
      );
    case 'preview':
      return (
        <>
          <rect {...box} {...own} strokeWidth={1.4} strokeDasharray="2.4 2" />
          <circle cx="8" cy="8" r="1.6" fill="currentColor" />
        </>
      );
    case 'running':
      return (
        <>
          <circle {...own} cx="8" cy="8" r="6.4" />
          <path fill="currentColor" d="M6.4 5v6l4.8-3z" />
        </>
      );
    default:
      return <circle cx="8" cy="8" r="1.4" fill="currentColor" />;
  }
}

interface VerdictMarkProps {
  mark: Mark;
}

/** A verdict as an outline and a glyph; the word stands beside it. */
export function VerdictMark({ mark }: VerdictMarkProps) {
  return (
    <svg
      className={`${styles.mark} ${TONES[mark]}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <Glyph mark={mark} />
    </svg>
  );
}
