import { Scorecard } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { nextLevelWords } from './scoreWords';

interface LevelTagProps {
  scorecard: Scorecard;
}

/** The level of a service; what the next one asks for is in the tooltip. */
export function LevelTag({ scorecard }: LevelTagProps) {
  const t = useText();
  const { level } = scorecard;
  return (
    <span className={layout.tag} title={nextLevelWords(t, scorecard)}>
      {level ? t('levelOf', { level }) : t('levelNone')}
    </span>
  );
}
