import { StripEntry } from '@faultline/plugin-chaos-common';
import { Text } from '../../hooks/useText';

/** The word for what became of a run. */
export function markWord(t: Text, mark: StripEntry['mark']): string {
  const words: Record<StripEntry['mark'], string> = {
    passed: t('verdictPassed'),
    failed: t('verdictFailed'),
    inconclusive: t('verdictInconclusive'),
    invalid: t('verdictInvalid'),
    preview: t('verdictPreview'),
    running: t('verdictRunning'),
    judging: t('verdictJudging'),
  };
  return words[mark];
}
