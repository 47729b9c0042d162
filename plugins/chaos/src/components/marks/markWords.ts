import { Text } from '../../hooks/useText';
import { Mark } from './VerdictMark';

/** The word for a mark. */
export function markWord(t: Text, mark: Mark): string {
  const words: Record<Mark, string> = {
    passed: t('verdictPassed'),
    failed: t('verdictFailed'),
    inconclusive: t('verdictInconclusive'),
    invalid: t('verdictInvalid'),
    preview: t('verdictPreview'),
    running: t('verdictRunning'),
    none: t('verdictNone'),
  };
  return words[mark];
}
