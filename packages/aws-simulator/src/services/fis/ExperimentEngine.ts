import type { SimulatedClock } from '../../clock/SimulatedClock';
import { fraction } from '../../state/random';
import type { Alarm } from '../cloudwatch/alarms/Alarm';
import type { FaultListener, RunningAction } from './FaultListener';
import { findActionFailure } from './findActionFailure';
import type { FailureContext } from './findActionFailure';
import { isTerminal, nextDue, REASONS, step } from './lifecycle';
import type { ExperimentEvent, ExperimentProgress } from './lifecycle';
import type { ExperimentRecord } from './model/Experiment';
import { prepareExperiment } from './prepareExperiment';
import type { PreparationContext } from './prepareExperiment';

/** FIS notices an alarm within this time, but not earlier than half of it. */
const ALARM_NOTICE_MS = 2000;
const MAX_EXPERIMENT_MS = 12 * 3600 * 1000;

/** What the experiments of one account and region depend on. */
export type EngineContext = PreparationContext & FailureContext;

/** Moves the experiments of one account and region along with the clock. */
export class ExperimentEngine {
  readonly #wakeUps = new Map<ExperimentRecord, () => void>();
  readonly #listeners: FaultListener[] = [];

  constructor(
    private readonly clock: SimulatedClock,
    private readonly context: EngineContext,
    private readonly experiments: ReadonlyMap<string, ExperimentRecord>,
  ) {
    context.alarms.onChange(alarm => this.#alarmChanged(alarm));
  }

  addListener(listener: FaultListener): void {
    this.#listeners.push(listener);
  }

  /** Takes care of an experiment that was just created. */
  begin(experiment: ExperimentRecord): void {
    this.#apply(experiment, { type: 'initiated' });
    this.#schedulePreparation(experiment);
    this.#limit(experiment);
  }

  /** Takes care of an experiment that began before the simulator did. */
  resume(experiment: ExperimentRecord): void {
    this.#arm(experiment);
    this.#schedulePreparation(experiment);
    this.#limit(experiment);
    for (const [name, { status }] of Object.entries(
      experiment.progress.actions,
    )) {
      if (status === 'running') {
        this.#actionStarted(experiment, name);
      }
    }
  }

  stop(experiment: ExperimentRecord, reason: string): void {
    this.#apply(experiment, { type: 'stopRequested', reason });
  }

  #schedulePreparation(experiment: ExperimentRecord): void {
    const { plan, progress } = experiment;
    const dueAt = progress.creationTime + plan.startDelayMs + plan.initiatingMs;
    this.clock.schedule(dueAt, () => this.#prepare(experiment));
  }

  #prepare(experiment: ExperimentRecord): void {
    if (experiment.progress.status !== 'initiating') {
      return;
    }
    const preparation = prepareExperiment(experiment, this.context);
    const { refusal, skipped, resolvedTargets } = preparation;
    experiment.resolvedTargets = resolvedTargets;
    this.#apply(
      experiment,
      refusal ? { type: 'refused', refusal } : { type: 'prepared', skipped },
    );
  }

  #apply(experiment: ExperimentRecord, event: ExperimentEvent): void {
    const before = experiment.progress;
    const now = this.clock.now();
    experiment.progress = step(experiment.plan, before, event, now);
    this.#arm(experiment);
    this.#announce(experiment, before);
  }

  #arm(experiment: ExperimentRecord): void {
    this.#wakeUps.get(experiment)?.();
    this.#wakeUps.delete(experiment);
    const due = nextDue(experiment.progress);
    if (due !== undefined) {
      const wakeUp = () => this.#apply(experiment, { type: 'elapsed' });
      this.#wakeUps.set(experiment, this.clock.schedule(due, wakeUp));
    }
  }

  #announce(experiment: ExperimentRecord, before: ExperimentProgress): void {
    const news = experiment.progress.transitions.slice(
      before.transitions.length,
    );
    for (const { action, from, to } of news) {
      if (action !== undefined && to === 'running') {
        this.#actionStarted(experiment, action);
      } else if (
        action !== undefined &&
        isTerminal(to) &&
        (from === 'running' || from === 'stopping')
      ) {
        const ended = this.#runningAction(experiment, action);
        this.#listeners.forEach(listener => listener.actionEnded(ended));
      }
    }
  }

  #actionStarted(experiment: ExperimentRecord, name: string): void {
    const running = this.#runningAction(experiment, name);
    this.#listeners.forEach(listener => listener.actionStarted(running));
    const action = experiment.template.actions[name];
    const failure =
      action && findActionFailure(experiment, action, this.context);
    if (failure) {
      const { afterMs, reason, code } = failure;
      const { accountId } = experiment;
      const error = { accountId, code, location: `actions/${name}` };
      this.clock.schedule(this.clock.now() + afterMs, () =>
        this.#apply(experiment, {
          type: 'failed',
          reason,
          error,
          action: name,
        }),
      );
    }
  }

  #runningAction(experiment: ExperimentRecord, name: string): RunningAction {
    return {
      key: `${experiment.id}/${name}`,
      actionName: name,
      actionId: experiment.template.actions[name]?.actionId ?? '',
      experiment,
    };
  }

  #alarmChanged(alarm: Alarm): void {
    if (alarm.state !== 'ALARM') {
      return;
    }
    for (const experiment of this.experiments.values()) {
      const { template, progress, id } = experiment;
      const isGuarded = template.stopConditions.some(
        ({ value }) => value === alarm.arn,
      );
      if (isGuarded && progress.status === 'running') {
        const share = fraction(this.context.seed, id, alarm.arn);
        const delay = ALARM_NOTICE_MS * (0.5 + share / 2);
        this.clock.schedule(this.clock.now() + Math.round(delay), () => {
          if (experiment.progress.status === 'running') {
            this.stop(experiment, REASONS.stopCondition);
          }
        });
      }
    }
  }

  #limit(experiment: ExperimentRecord): void {
    const { accountId, progress } = experiment;
    const code = 'QuotaExceededFailure';
    const error = { accountId, code, location: 'experiment' };
    const reason = 'The experiment exceeded the maximum duration of 12 hours.';
    this.clock.schedule(progress.creationTime + MAX_EXPERIMENT_MS, () =>
      this.#apply(experiment, { type: 'failed', reason, error }),
    );
  }
}
