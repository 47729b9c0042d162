import { Glyph } from './Glyph';
import { Mark } from './Mark';
import styles from './marks.module.css';

const TONES: Record<Mark, string | undefined> = {
  passed: styles.passMark,
  recovered: styles.passMark,
  failed: styles.failMark,
  inconclusive: styles.warnMark,
  stale: styles.warnMark,
  warning: styles.warnMark,
  running: styles.infoMark,
  judging: styles.infoMark,
  waived: styles.noneMark,
  invalid: styles.noneMark,
  preview: styles.noneMark,
  untested: styles.noneMark,
  none: styles.noneMark,
};

interface VerdictMarkProps {
  mark: Mark;
  /** Shown when pointed at. */
  tooltip?: string;
}

/** An outline and a glyph; the word stands beside it. */
export function VerdictMark({ mark, tooltip }: VerdictMarkProps) {
  return (
    <svg
      className={`${styles.mark} ${TONES[mark]}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {tooltip && <title>{tooltip}</title>}
      {tooltip && <rect width="16" height="16" fill="transparent" />}
      <Glyph mark={mark} />
    </svg>
  );
}
