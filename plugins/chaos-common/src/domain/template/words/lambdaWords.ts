import { ActionFacts, ActionWordTable } from './ActionFacts';

const share = (facts: ActionFacts) =>
  `${facts.percent('invocationPercentage', '100')} of invocations`;

/** @internal */
export const lambdaWords: ActionWordTable = {
  'aws:lambda:invocation-add-delay': facts =>
    `Lambda start delay ${facts.milliseconds(
      'startupDelayMilliseconds',
      '1000',
    )}, ${share(facts)}`,
  'aws:lambda:invocation-error': facts => `Lambda errors, ${share(facts)}`,
  'aws:lambda:invocation-http-integration-response': facts =>
    `Lambda answers HTTP ${facts.text('statusCode', 'errors')}, ${share(
      facts,
    )}`,
};
