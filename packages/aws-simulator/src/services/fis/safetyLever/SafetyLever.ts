import { conflict } from '../errors';
import type { ExperimentObserver } from '../ExperimentObserver';
import { isTerminal } from '../lifecycle';
import type { ExperimentRecord } from '../model/Experiment';
import { disengage, engage, UNTOUCHED_LEVER, withoutExperiment } from './lever';
import type { Lever } from './lever';

/** Ends all experiments of an account and region and prevents new ones. */
export class SafetyLever implements ExperimentObserver {
  #lever: Lever = UNTOUCHED_LEVER;

  get current(): Lever {
    return this.#lever;
  }

  /** Whether experiments may run. */
  get isReleased(): boolean {
    return this.#lever.status === 'disengaged';
  }

  /**
   * Moves the lever.
   *
   * @param halt - Ends the given experiments; called once the lever has moved
   * @throws AwsError ConflictException while it is still engaging.
   */
  update(
    wanted: { status: 'engaged' | 'disengaged'; reason: string },
    active: readonly ExperimentRecord[],
    halt: (experiment: ExperimentRecord) => void,
  ): void {
    const { status, reason } = wanted;
    if (this.#lever.status === 'engaging') {
      throw conflict(
        'The safety lever cannot be changed while it is engaging.',
      );
    }
    if (status === 'disengaged') {
      this.#lever = disengage(reason);
      return;
    }
    const ids = active.map(({ id }) => id);
    this.#lever = engage(reason, ids);
    active.forEach(halt);
  }

  experimentChanged({ id, progress }: ExperimentRecord): void {
    if (isTerminal(progress.status)) {
      this.#lever = withoutExperiment(this.#lever, id);
    }
  }
}
