import {
  Hypothesis,
  SignalDefinition,
  Statement,
} from '@faultline/plugin-chaos-common';

/** What people write of a hypothesis: what they can change and nothing else. */
export type HypothesisStatement = Statement<SignalDefinition>;

/** A signal as it is written, without what is only shown of it. */
export function definitionOf(
  signal: Hypothesis['signals'][number],
): SignalDefinition {
  const { origin: _, sentence: __, ...definition } = signal;
  return definition;
}

/** A hypothesis as it is written. */
export function statementOf(
  hypothesis: HypothesisStatement | Hypothesis,
): HypothesisStatement {
  const { given, when, then, recoveryObjectiveSeconds, signals } = hypothesis;
  return {
    given,
    when,
    then,
    recoveryObjectiveSeconds,
    signals: signals.map(signal =>
      'origin' in signal ? definitionOf(signal) : signal,
    ),
  };
}
