import type { Expectation } from './Expectation';
import { sentenceOf } from './sentenceOf';

/**
 * What signals expect, as the "then" of a hypothesis for which nobody found
 * other words: the sentence of each that users notice, and the objective.
 * @public
 */
export function thenOf({
  signals,
  recoveryObjectiveSeconds,
}: {
  signals: readonly Expectation[];
  recoveryObjectiveSeconds: number;
}): string {
  const minutes = Math.round(recoveryObjectiveSeconds / 6) / 10;
  return [
    ...signals
      .filter(({ role }) => role === 'steadyState')
      .map(signal => sentenceOf(signal)),
    `What breaks is back within ${minutes} min.`,
  ].join(' ');
}
