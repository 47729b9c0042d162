import type { ExperimentObserver } from '../../services/fis/ExperimentObserver';
import { isTerminal } from '../../services/fis/lifecycle';
import type { Transition } from '../../services/fis/lifecycle';
import type { ExperimentRecord } from '../../services/fis/model/Experiment';
import { ExperimentFault } from './ExperimentFault';
import type { FaultLog } from './FaultLog';

/** Notes what the actions of experiments do to the world. */
export class ExperimentWatch implements ExperimentObserver {
  constructor(private readonly faults: FaultLog) {}

  experimentChanged(
    experiment: ExperimentRecord,
    news: readonly Transition[],
  ): void {
    const hasEnded = news.some(
      ({ action, to }) => action === undefined && isTerminal(to),
    );
    for (const { action, to } of news) {
      if (action !== undefined && to === 'running') {
        this.faults.add(new ExperimentFault(experiment, action));
      } else if (action !== undefined && isTerminal(to)) {
        this.faults.changed(`${experiment.id}/${action}`);
      }
    }
    if (hasEnded) {
      Object.keys(experiment.template.actions).forEach(name =>
        this.faults.changed(`${experiment.id}/${name}`),
      );
    }
  }

  /** Forgets all that an experiment did, as if it had never been. */
  forget({ id, template }: ExperimentRecord): void {
    Object.keys(template.actions).forEach(name =>
      this.faults.remove(`${id}/${name}`),
    );
  }

  /** Notes all that an experiment did before the simulator started. */
  recordPast(experiment: ExperimentRecord): void {
    const { actions } = experiment.progress;
    for (const [name, { startTime, status }] of Object.entries(actions)) {
      if (startTime !== undefined && status !== 'skipped') {
        this.faults.add(new ExperimentFault(experiment, name));
      }
    }
  }
}
