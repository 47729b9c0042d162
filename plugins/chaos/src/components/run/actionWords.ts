import { RunDetail } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../translations/messages';

export type TimelineAction = RunDetail['timeline'][number];

/** AWS's states of an action in the words of people. */
export const ACTION_WORDS: Record<TimelineAction['state'], MessageKey> = {
  pending: 'actionPlanned',
  initiating: 'actionStarting',
  running: 'actionRunning',
  stopping: 'actionStopping',
  completed: 'actionDone',
  cancelled: 'actionCancelled',
  stopped: 'actionStopped',
  failed: 'actionFailed',
  skipped: 'actionSkipped',
};
