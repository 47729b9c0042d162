import { InputError } from '@backstage/errors';
import { EventQueue } from './EventQueue';

/**
 * The only source of time inside the simulator.
 *
 * A real clock follows the machine's time plus whatever was added with
 * {@link SimulatedClock.advance}; a manual clock stands still until it is
 * advanced. Work that is due happens in order of its due time, and while it
 * runs `now()` answers that due time, so that the result does not depend on
 * when somebody looks.
 *
 * @public
 */
export class SimulatedClock {
  /**
   * A clock that follows the machine's time, shifted by an offset. With a speed
   * other than 1 it runs so many times as fast from now on.
   *
   * @throws InputError when the speed is not a finite number above 0.
   */
  static real(
    options: { offsetSeconds?: number; speed?: number } = {},
  ): SimulatedClock {
    const { offsetSeconds = 0, speed = 1 } = options;
    if (!Number.isFinite(speed) || speed <= 0) {
      throw new InputError('The speed of a clock is a number above 0.');
    }
    return new SimulatedClock('real', offsetSeconds * 1000, speed);
  }

  /** A clock that stands still at `start` until it is advanced. */
  static manual(options: { start: Date }): SimulatedClock {
    const start = options.start.getTime();
    if (Number.isNaN(start)) {
      throw new InputError('A manual clock needs a valid start date.');
    }
    return new SimulatedClock('manual', start);
  }

  readonly mode: 'real' | 'manual';
  readonly #queue = new EventQueue();
  /** Offset to the machine's time, or the time itself on a manual clock. */
  #base: number;
  readonly #begun = Date.now();
  #latest = -Infinity;
  #replaying: number | undefined;

  private constructor(
    mode: 'real' | 'manual',
    base: number,
    private readonly speed = 1,
  ) {
    this.mode = mode;
    this.#base = base;
  }

  /** The simulated time in epoch milliseconds; it never goes back. */
  now(): number {
    return this.#replaying ?? this.#read();
  }

  /**
   * Moves time forward. Everything that becomes due happens, in order, before
   * the call returns.
   *
   * @throws InputError when `seconds` is negative or not a finite number.
   */
  advance(seconds: number): void {
    if (!Number.isFinite(seconds) || seconds < 0) {
      throw new InputError(
        'Time can only be advanced by a finite number of seconds, 0 or more.',
      );
    }
    this.#base += Math.round(seconds * 1000);
    this.settle();
  }

  /** Runs `run` once the time `at` (epoch milliseconds) is reached. */
  schedule(at: number, run: () => void): () => void {
    return this.#queue.add({ at, run });
  }

  /** Does everything that is due by now. */
  settle(): void {
    if (this.#replaying !== undefined) {
      return;
    }
    const until = this.#read();
    try {
      for (
        let event = this.#queue.takeDue(until);
        event;
        event = this.#queue.takeDue(until)
      ) {
        this.#replaying = Math.max(event.at, this.#replaying ?? -Infinity);
        event.run();
      }
    } finally {
      this.#replaying = undefined;
    }
  }

  /** Forgets all work that is scheduled. */
  forget(): void {
    this.#queue.clear();
  }

  /** The machine's time as this clock sees it; nothing on a manual one. */
  #passed(): number {
    if (this.mode === 'manual') {
      return 0;
    }
    const sinceBegin = Date.now() - this.#begun;
    return this.#begun + Math.round(sinceBegin * this.speed);
  }

  #read(): number {
    this.#latest = Math.max(this.#latest, this.#base + this.#passed());
    return this.#latest;
  }
}
