import { DigestGatherer } from './DigestGatherer';
import { DigestSender } from './DigestSender';

const LOOK_EVERY_MS = 1_000;

/** Tells owners what is due. */
export class DigestWorker {
  readonly #options: DigestWorkerOptions;
  #lookedAt = 0;

  static create(options: DigestWorkerOptions): DigestWorker {
    return new DigestWorker(options);
  }

  private constructor(options: DigestWorkerOptions) {
    this.#options = options;
  }

  async tick(): Promise<void> {
    const { gatherer, now, sender } = this.#options;
    const at = now().getTime();
    // A clock that went back is no reason to wait.
    if (Math.abs(at - this.#lookedAt) < LOOK_EVERY_MS) return;
    this.#lookedAt = at;
    await gatherer.gather();
    await sender.send();
  }
}

interface DigestWorkerOptions {
  gatherer: DigestGatherer;
  now: () => Date;
  sender: DigestSender;
}
