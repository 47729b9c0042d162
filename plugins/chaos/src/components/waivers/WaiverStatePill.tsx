import { WaiverState } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import marks from '../marks/marks.module.css';
import { VerdictMark } from '../marks/VerdictMark';
import { WAIVER_STATE_LOOKS } from './waiverWords';

interface WaiverStatePillProps {
  state: WaiverState;
}

/** How a waiver stands as a mark and a word. */
export function WaiverStatePill({ state }: WaiverStatePillProps) {
  const t = useText();
  const { mark, tone, word } = WAIVER_STATE_LOOKS[state];
  return (
    <span className={`${marks.pill} ${tone}`}>
      <VerdictMark mark={mark} />
      {t(word)}
    </span>
  );
}
