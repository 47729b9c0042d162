import type { SimulatedClock } from '../../clock/SimulatedClock';
import { fraction } from '../../state/random';
import type { Alarm } from '../cloudwatch/alarms/Alarm';
import type { ExperimentObserver } from './ExperimentObserver';
import { FaultAnnouncer } from './FaultAnnouncer';
import type { FaultListener } from './FaultListener';
import { findActionFailure } from './findActionFailure';
import type { FisContext } from './FisContext';
import { nextDue, REASONS, step } from './lifecycle';
import type { ExperimentEvent, Transition } from './lifecycle';
import type { ExperimentRecord } from './model/Experiment';
import { prepareExperiment } from './prepareExperiment';

/** FIS notices an alarm within this time, but not earlier than half of it. */
const ALARM_NOTICE_MS = 2000;
const MAX_EXPERIMENT_MS = 12 * 3600 * 1000;

/** Moves the experiments of one account and region along with the clock. */
export class ExperimentEngine {
  /** Tells who has to know that faults begin and end. */
  readonly faults: FaultAnnouncer;
  readonly #wakeUps = new Map<ExperimentRecord, () => void>();
  readonly #observers: ExperimentObserver[];

  constructor(
    private readonly clock: SimulatedClock,
    private readonly context: FisContext,
    private readonly cell: {
      experiments: ReadonlyMap<string, ExperimentRecord>;
      /** False while the safety lever is engaged. */
      mayRun(): boolean;
    },
  ) {
    this.faults = new FaultAnnouncer(id => context.peer(id).faults);
    this.#observers = [this.faults];
    context.alarms.onChange(alarm => this.#alarmChanged(alarm));
  }

  addListener(listener: FaultListener): void {
    this.faults.add(listener);
  }

  addObserver(observer: ExperimentObserver): void {
    this.#observers.push(observer);
  }

  /** Takes care of an experiment that was just created. */
  begin(experiment: ExperimentRecord): void {
    this.apply(experiment, { type: 'initiated' });
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
        this.faults.actionStarted(experiment, name);
        this.#scheduleFailure(experiment, name);
      }
    }
  }

  stop(experiment: ExperimentRecord, reason: string): void {
    this.apply(experiment, { type: 'stopRequested', reason });
  }

  /** Lets something happen to an experiment now. */
  apply(experiment: ExperimentRecord, event: ExperimentEvent): void {
    const before = experiment.progress.transitions.length;
    const now = this.clock.now();
    experiment.progress = step(
      experiment.plan,
      experiment.progress,
      event,
      now,
    );
    this.#arm(experiment);
    this.#announce(experiment, experiment.progress.transitions.slice(before));
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
    if (!this.cell.mayRun()) {
      this.apply(experiment, { type: 'leverEngaged' });
      return;
    }
    const preparation = prepareExperiment(experiment, this.context);
    const { refusal, skipped, resolvedTargets } = preparation;
    experiment.resolvedTargets = resolvedTargets;
    this.#observers.forEach(observer =>
      observer.experimentPrepared?.(experiment, preparation),
    );
    this.apply(
      experiment,
      refusal ? { type: 'refused', refusal } : { type: 'prepared', skipped },
    );
  }

  #arm(experiment: ExperimentRecord): void {
    this.#wakeUps.get(experiment)?.();
    this.#wakeUps.delete(experiment);
    const due = nextDue(experiment.progress);
    if (due !== undefined) {
      const wakeUp = () => this.apply(experiment, { type: 'elapsed' });
      this.#wakeUps.set(experiment, this.clock.schedule(due, wakeUp));
    }
  }

  #announce(experiment: ExperimentRecord, news: readonly Transition[]): void {
    if (news.length === 0) {
      return;
    }
    this.#observers.forEach(observer =>
      observer.experimentChanged(experiment, news),
    );
    for (const { action, to } of news) {
      if (action !== undefined && to === 'running') {
        this.#scheduleFailure(experiment, action);
      }
    }
  }

  #scheduleFailure(experiment: ExperimentRecord, name: string): void {
    const failure = findActionFailure(experiment, name, this.context);
    if (failure) {
      const { afterMs, reason, ...error } = failure;
      const location = `actions/${name}`;
      this.clock.schedule(this.clock.now() + afterMs, () =>
        this.apply(experiment, {
          type: 'failed',
          reason,
          error: { ...error, location },
          action: name,
        }),
      );
    }
  }

  #alarmChanged(alarm: Alarm): void {
    if (alarm.state !== 'ALARM') {
      return;
    }
    for (const experiment of this.cell.experiments.values()) {
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
      this.apply(experiment, { type: 'failed', reason, error }),
    );
  }
}
