import { VisuallyHidden } from '@backstage/ui';
import { RiArrowRightSLine } from '@remixicon/react';
import { ModeState, ScorecardMode } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import { lostWords } from '../../losses/lostWords';
import marks from '../../marks/marks.module.css';
import { VerdictMark } from '../../marks/VerdictMark';
import { MODE_STATE_WORDS } from '../../resilience/words';
import { MODE_LOOKS } from '../modeMarks';
import styles from './matrix.module.css';

interface ModeRowProps {
  mode: ScorecardMode;
  states: readonly ModeState[];
  open: boolean;
  onToggle: () => void;
}

/** One failure mode: why it applies, its state, and what it costs. */
export function ModeRow({ mode, states, open, onToggle }: ModeRowProps) {
  const t = useText();
  const { state, title, evidence, lossTenths } = mode;
  const { mark, tone } = MODE_LOOKS[state];
  const word = t(MODE_STATE_WORDS[state]);
  const runs =
    evidence.length > 0
      ? t('runsCount', { count: evidence.length })
      : t('runsCountNone');
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>
          {title}
          {mode.critical && <span className={layout.tag}>{t('critical')}</span>}
          <span className={`${marks.pill} ${tone} ${styles.pill}`}>
            <VerdictMark mark={mark} />
            {word}
          </span>
        </span>
        <div className={`${layout.muted} ${styles.because}`}>
          {t('appliesBecause', { because: mode.because })}
        </div>
      </th>
      {states.map(each => (
        <td key={each} className={styles.state}>
          {each === state ? (
            <>
              <VerdictMark mark={mark} tooltip={mode.why} />
              <VisuallyHidden>{word}</VisuallyHidden>
            </>
          ) : (
            <span aria-hidden="true" className={styles.empty}>
              ·
            </span>
          )}
        </td>
      ))}
      <td className={styles.lost} data-label={t('columnLost')}>
        {lossTenths > 0 ? lostWords(lossTenths) : '0'}
      </td>
      <td className={styles.toggleCell}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? `mode-${mode.mode}` : undefined}
          aria-label={t('evidenceOf', { mode: title, runs })}
          onClick={onToggle}
        >
          <RiArrowRightSLine aria-hidden />
          {runs}
        </button>
      </td>
    </tr>
  );
}
