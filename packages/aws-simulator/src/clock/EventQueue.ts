/** A piece of work with the moment at which it is due. */
export interface QueuedEvent {
  /** Epoch milliseconds. */
  at: number;
  run(): void;
}

/** Events ordered by their due time; equal times keep the order of arrival. */
export class EventQueue {
  readonly #events: QueuedEvent[] = [];

  /** Adds an event and returns the function that withdraws it. */
  add(event: QueuedEvent): () => void {
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const other = this.#events[middle];
      if (other && other.at <= event.at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    this.#events.splice(low, 0, event);
    return () => this.#remove(event);
  }

  /** Takes the earliest event that is due at the given moment or before. */
  takeDue(moment: number): QueuedEvent | undefined {
    const first = this.#events[0];
    return first && first.at <= moment ? this.#events.shift() : undefined;
  }

  clear(): void {
    this.#events.length = 0;
  }

  #remove(event: QueuedEvent): void {
    const index = this.#events.indexOf(event);
    if (index >= 0) {
      this.#events.splice(index, 1);
    }
  }
}
