import type { SimulatedClock } from '../../../clock/SimulatedClock';
import { uuid } from '../../../state/random';
import { hasEnded } from './Execution';
import type { AutomationStatus, Execution } from './Execution';
import type { PlannedStep } from './planSteps';

/** Told when an automation begins and when it ends. */
export type AutomationListener = (execution: Execution) => void;

/** The automations of one account and region; they move with the clock. */
export class Automations {
  readonly #byId = new Map<string, Execution>();
  readonly #listeners: AutomationListener[] = [];

  constructor(
    private readonly options: {
      clock: SimulatedClock;
      accountId: string;
      region: string;
      seed: number;
    },
  ) {}

  start(
    request: Pick<
      Execution,
      | 'documentName'
      | 'documentVersion'
      | 'parameters'
      | 'mode'
      | 'executedBy'
      | 'tags'
    >,
    planned: readonly PlannedStep[],
  ): Execution {
    const { clock, accountId, region, seed } = this.options;
    const id = uuid(seed, accountId, region, 'automation', this.#byId.size);
    const execution: Execution = {
      ...request,
      id,
      status: 'InProgress',
      startedAt: clock.now(),
      steps: planned.map((step, index) => ({
        ...step,
        id: uuid(id, index),
        status: 'Pending',
      })),
    };
    this.#byId.set(id, execution);
    this.#announce(execution);
    this.#run(execution, 0);
    return execution;
  }

  get(id: string): Execution | undefined {
    return this.#byId.get(id);
  }

  /** Newest first. */
  list(): Execution[] {
    return [...this.#byId.values()].reverse();
  }

  /** Ends an automation now, if it still runs. */
  end(execution: Execution, status: 'Success' | 'Cancelled' | 'Failed'): void {
    if (hasEnded(execution)) {
      return;
    }
    const now = this.options.clock.now();
    for (const step of execution.steps) {
      if (step.status === 'InProgress') {
        step.status = status;
        step.endedAt = now;
      }
    }
    this.#finish(execution, status);
  }

  /** Tells when automations begin and end. */
  onChange(listener: AutomationListener): void {
    this.#listeners.push(listener);
  }

  #run(execution: Execution, index: number): void {
    const { clock } = this.options;
    const step = execution.steps[index];
    if (hasEnded(execution)) {
      return;
    }
    if (!step) {
      this.#finish(execution, 'Success');
      return;
    }
    step.status = 'InProgress';
    step.startedAt = clock.now();
    clock.schedule(step.startedAt + step.durationMs, () => {
      if (step.status === 'InProgress') {
        step.status = 'Success';
        step.endedAt = clock.now();
        this.#run(execution, index + 1);
      }
    });
  }

  #finish(execution: Execution, status: AutomationStatus): void {
    execution.status = status;
    execution.endedAt = this.options.clock.now();
    this.#announce(execution);
  }

  #announce(execution: Execution): void {
    this.#listeners.forEach(listener => listener(execution));
  }
}
