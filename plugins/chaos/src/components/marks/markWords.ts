import { StripEntry } from '@faultline/plugin-chaos-common';
import { Text } from '../../hooks/useText';
import { MessageKey } from '../../translations/messages';

const WORDS: Record<StripEntry['mark'], MessageKey> = {
  passed: 'verdictPassed',
  failed: 'verdictFailed',
  inconclusive: 'verdictInconclusive',
  invalid: 'verdictInvalid',
  preview: 'verdictPreview',
  running: 'verdictRunning',
  judging: 'verdictJudging',
};

/** The word for what became of a run. */
export function markWord(t: Text, mark: StripEntry['mark']): string {
  return t(WORDS[mark]);
}
