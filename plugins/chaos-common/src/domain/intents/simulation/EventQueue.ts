interface Entry {
  at: number;
  order: number;
  run: () => void;
}

/** Things to happen, by time and then by the order in which they were planned. */
export class EventQueue {
  #heap: Entry[] = [];
  #order = 0;
  #now = 0;

  /** Milliseconds of true time, which no replica knows. */
  get now(): number {
    return this.#now;
  }

  after(delay: number, run: () => void): void {
    this.at(this.#now + Math.max(0, delay), run);
  }

  at(time: number, run: () => void): void {
    const heap = this.#heap;
    const entry = { at: Math.max(time, this.#now), order: this.#order++, run };
    let child = heap.push(entry) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!isBefore(entry, heap[parent]!)) break;
      heap[child] = heap[parent]!;
      child = parent;
    }
    heap[child] = entry;
  }

  /** Lets everything happen that is planned before `end`. */
  runUntil(end: number): void {
    for (;;) {
      const next = this.#heap[0];
      if (!next || next.at > end) break;
      this.#take();
      this.#now = next.at;
      next.run();
    }
    this.#now = end;
  }

  #take(): void {
    const heap = this.#heap;
    const last = heap.pop()!;
    if (heap.length === 0) return;
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) {
        child++;
      }
      if (!isBefore(heap[child]!, last)) break;
      heap[parent] = heap[child]!;
      parent = child;
    }
    heap[parent] = last;
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
