import { SignalRole } from '@faultline/plugin-chaos-common';
import {
  PlannedAlarm,
  PlannedSignal,
  SignalPlan,
  sourceKey,
} from './PlannedSignal';

/** More would cost many calls and show nothing more. */
const MOST_SIGNALS = 30;

/** Gathers signals; of two with the same values the first stays. */
export class PlanBuilder {
  readonly #signals = new Map<string, PlannedSignal>();
  readonly #alarms = new Map<string, PlannedAlarm>();
  readonly #problems: Set<string>;

  constructor(problems: string[]) {
    this.#problems = new Set(problems);
  }

  add(signals: PlannedSignal[]): void {
    for (const signal of signals) {
      const key = sourceKey(signal);
      if (!this.#signals.has(key)) this.#signals.set(key, signal);
    }
  }

  /**
   * Adds what a fault acts on directly. What a dashboard shows of it is evidence
   * of the fault too, and no steady state.
   */
  addEvidence(signals: PlannedSignal[]): void {
    for (const signal of signals) {
      const key = sourceKey(signal);
      const known = this.#signals.get(key);
      if (!known || known.origin === 'dashboard') {
        this.#signals.set(key, signal);
      }
    }
  }

  watch(alarm: PlannedAlarm): void {
    const known = this.#alarms.get(alarm.arn);
    this.#alarms.set(alarm.arn, {
      ...alarm,
      stop: alarm.stop || known?.stop === true,
    });
  }

  complain(problem: string): void {
    this.#problems.add(problem);
  }

  has(role: SignalRole): boolean {
    return [...this.#signals.values()].some(signal => signal.role === role);
  }

  finish(): SignalPlan {
    const all = [...this.#signals.values()];
    if (all.length > MOST_SIGNALS) {
      this.complain(
        `${all.length} signals were found and the first ${MOST_SIGNALS} are used. Write a hypothesis that names the ones that matter.`,
      );
    }
    const used = new Set<string>();
    const signals = all.slice(0, MOST_SIGNALS).map(signal => {
      let { id } = signal;
      for (let n = 2; used.has(id); n += 1) id = `${signal.id} (${n})`;
      used.add(id);
      return { ...signal, id };
    });
    return {
      signals,
      alarms: [...this.#alarms.values()],
      problems: [...this.#problems],
    };
  }
}
