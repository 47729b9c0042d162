import { timestamp } from '../../../state/timestamp';
import type { Transition } from '../lifecycle';
import { isTerminal } from '../lifecycle';
import type { ExperimentRecord } from '../model/Experiment';

/** An entry of an experiment's log, schema version 2. */
export interface LogRecord {
  /** The experiment. */
  id: string;
  log_type: string;
  event_timestamp: string;
  version: '2';
  details: Readonly<Record<string, unknown>>;
}

/** Makes an entry of an experiment's log. */
export function logRecord(
  { id }: ExperimentRecord,
  at: number,
  log_type: string,
  details: LogRecord['details'],
): LogRecord {
  const event_timestamp = timestamp(at);
  return { id, log_type, event_timestamp, version: '2', details };
}

function experimentRecords(
  experiment: ExperimentRecord,
  { at, to, reason }: Transition,
): LogRecord[] {
  if (to === 'initiating') {
    const started = {
      experiment_template_id: experiment.template.id,
      experiment_start_time: timestamp(at),
    };
    return [logRecord(experiment, at, 'experiment-start', started)];
  }
  if (isTerminal(to)) {
    const ended = {
      experiment_end_time: timestamp(at),
      experiment_state: { status: to, reason },
    };
    return [logRecord(experiment, at, 'experiment-end', ended)];
  }
  return [];
}

function actionRecords(
  experiment: ExperimentRecord,
  action_name: string,
  { at, to, reason }: Transition,
): LogRecord[] {
  const action = experiment.template.actions[action_name];
  const names = { action_name, action_id: action?.actionId };
  const action_state = { status: to, reason };
  if (to === 'running') {
    const started = {
      ...names,
      action_start_time: timestamp(at),
      action_targets: action?.targets ?? {},
      parameters: action?.parameters,
    };
    return [logRecord(experiment, at, 'action-start', started)];
  }
  if (!isTerminal(to) || to === 'cancelled') {
    return [];
  }
  const ended = { ...names, action_end_time: timestamp(at), action_state };
  const account_id =
    experiment.progress.error?.accountId ?? experiment.accountId;
  const failed = { ...names, account_id, action_state };
  return [
    ...(to === 'failed'
      ? [logRecord(experiment, at, 'action-error', failed)]
      : []),
    logRecord(experiment, at, 'action-end', ended),
  ];
}

/** What a change of state adds to an experiment's log. */
export function transitionRecords(
  experiment: ExperimentRecord,
  transition: Transition,
): LogRecord[] {
  return transition.action === undefined
    ? experimentRecords(experiment, transition)
    : actionRecords(experiment, transition.action, transition);
}
