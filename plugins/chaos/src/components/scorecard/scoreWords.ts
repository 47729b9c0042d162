import { Scorecard, ScorecardSummary } from '@faultline/plugin-chaos-common';
import { Text } from '../../hooks/useText';
import { MessageKey } from '../../translations/messages';

type Confidence = Scorecard['confidence'];

export const CONFIDENCE_WORDS: Record<Confidence, MessageKey> = {
  high: 'scoreConfidenceHigh',
  medium: 'scoreConfidenceMedium',
  low: 'scoreConfidenceLow',
  'not-rated': 'notRated',
};

/** What the next degree of confidence asks for. */
export const CONFIDENCE_WHY: Record<Confidence, MessageKey> = {
  high: 'scoreConfidenceHighWhy',
  medium: 'scoreConfidenceMediumWhy',
  low: 'scoreConfidenceLowWhy',
  'not-rated': 'scoreConfidenceNoneWhy',
};

/** How many failure modes apply, waived ones included. */
export function modesOf({ modeCounts }: ScorecardSummary): number {
  return Object.values(modeCounts).reduce((sum, count) => sum + count, 0);
}

/** "8 failure modes apply: 1 failed, 2 untested, 5 passed." */
export function modesSentence(t: Text, card: ScorecardSummary): string {
  const count = modesOf(card);
  if (count === 0) return t('modesNoneApply');
  const { failed, stale, untested, passed, waived } = card.modeCounts;
  const parts: [MessageKey, number][] = [
    ['modesFailed', failed],
    ['modesStale', stale],
    ['modesUntested', untested],
    ['modesPassed', passed],
    ['modesWaived', waived],
  ];
  const counts = parts
    .filter(([, n]) => n > 0)
    .map(([word, n]) => t(word, { n: String(n) }))
    .join(', ');
  return t('modesApply', { count, counts });
}

/** What the next level asks for: "Silver asks for more: 12 more points." */
export function nextLevelWords(
  t: Text,
  { nextLevel, checks }: Scorecard,
): string {
  if (!nextLevel) return t('levelTop');
  const missing = nextLevel.checks.flatMap(
    id => checks.find(check => check.id === id)?.title ?? id,
  );
  const points =
    nextLevel.tenths > 0
      ? [t('levelPoints', { n: (nextLevel.tenths / 10).toFixed(1) })]
      : [];
  return t('levelNext', {
    level: nextLevel.name,
    what: [...missing, ...points].join('; '),
  });
}
