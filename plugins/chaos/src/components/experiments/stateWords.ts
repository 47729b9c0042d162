import { Run } from '@faultline/plugin-chaos-common';
import { Text } from '../../hooks/useText';

/** What a run in progress does just now, as a sentence. */
export function stateWords(t: Text, run: Run): string {
  const title = run.templateTitle;
  switch (run.state) {
    case 'pending':
    case 'initiating':
      return t('stateStarting', { title });
    case 'stopping':
      return t('stateStopping', { title });
    default:
      return t('stateRunning', { title });
  }
}
