import {
  formatDuration,
  planActions,
  Template,
} from '@faultline/plugin-chaos-common';
import { Text } from '../../hooks/useText';

/** How long a run of the template takes, in words. */
export function durationWords(t: Text, template: Template): string {
  const { totalSeconds, atMost } = planActions(template.actions);
  if (totalSeconds === 0) return t('instant');
  const duration = formatDuration(totalSeconds);
  return atMost ? t('atMost', { duration }) : duration;
}
