import type { ExperimentObserver } from './ExperimentObserver';
import type { FaultListener, RunningAction } from './FaultListener';
import { isTerminal } from './lifecycle';
import type { Transition } from './lifecycle';
import type { ExperimentRecord } from './model/Experiment';

/** Tells the listeners of every account concerned when faults begin and end. */
export class FaultAnnouncer implements ExperimentObserver {
  readonly #listeners: FaultListener[] = [];

  /** @param peer - The announcer of another account in the same region */
  constructor(private readonly peer: (accountId: string) => FaultAnnouncer) {}

  add(listener: FaultListener): void {
    this.#listeners.push(listener);
  }

  experimentChanged(
    experiment: ExperimentRecord,
    news: readonly Transition[],
  ): void {
    for (const { action, from, to } of news) {
      if (action !== undefined && to === 'running') {
        this.actionStarted(experiment, action);
      } else if (
        action !== undefined &&
        isTerminal(to) &&
        (from === 'running' || from === 'stopping')
      ) {
        const ended = runningAction(experiment, action);
        this.#concerned(experiment).forEach(each => each.actionEnded(ended));
      }
    }
  }

  actionStarted(experiment: ExperimentRecord, name: string): void {
    const running = runningAction(experiment, name);
    this.#concerned(experiment).forEach(each => each.actionStarted(running));
  }

  #concerned({ template, accountId }: ExperimentRecord): FaultListener[] {
    const others = Object.keys(template.targetAccounts)
      .filter(id => id !== accountId)
      .flatMap(id => this.peer(id).#listeners);
    return [...this.#listeners, ...others];
  }
}

function runningAction(
  experiment: ExperimentRecord,
  name: string,
): RunningAction {
  return {
    key: `${experiment.id}/${name}`,
    actionName: name,
    actionId: experiment.template.actions[name]?.actionId ?? '',
    experiment,
  };
}
