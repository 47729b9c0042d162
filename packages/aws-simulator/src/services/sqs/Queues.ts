import type { AwsEvent } from '../../state/sinks';
import { uuid } from '../../state/random';
import { DEFAULT_SETTINGS, Queue } from './Queue';
import type { MessageAttribute, QueueSettings } from './Queue';

/** The queue that gets every event of EventBridge from the beginning. */
export const EVENTS_QUEUE = 'simulator-events';
/**
 * A queue with this tag gets the events of the sources that the value names,
 * separated by spaces, such as `aws.fis`. It stands for a rule of EventBridge.
 */
export const EVENTS_TAG = 'simulator:event-sources';

/** The queues of one account and region. */
export class Queues {
  readonly #queues = new Map<string, Queue>();
  #sent = 0;

  constructor(
    private readonly options: {
      accountId: string;
      region: string;
      seed: number;
      clock: { now(): number };
    },
  ) {
    this.create(EVENTS_QUEUE);
  }

  create(
    name: string,
    settings: Partial<QueueSettings> = {},
    tags: Readonly<Record<string, string>> = {},
  ): Queue {
    const { accountId, region, clock } = this.options;
    const queue = new Queue({
      name,
      arn: `arn:aws:sqs:${region}:${accountId}:${name}`,
      createdAt: clock.now(),
      tags: { ...tags },
      settings: { ...DEFAULT_SETTINGS, ...settings },
    });
    this.#queues.set(name, queue);
    return queue;
  }

  get(name: string): Queue | undefined {
    return this.#queues.get(name);
  }

  delete(name: string): void {
    this.#queues.delete(name);
  }

  /** All queues by name. */
  list(): Queue[] {
    return [...this.#queues.values()].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  }

  /** Puts a message into a queue and returns its id. */
  send(
    queue: Queue,
    message: {
      body: string;
      senderId: string;
      attributes?: Readonly<Record<string, MessageAttribute>>;
      delaySeconds?: number;
    },
  ): string {
    const { accountId, region, seed, clock } = this.options;
    const { body, senderId, attributes = {}, delaySeconds } = message;
    this.#sent += 1;
    const id = uuid(seed, accountId, region, queue.name, this.#sent);
    queue.send({ id, body, attributes, senderId }, clock.now(), delaySeconds);
    return id;
  }

  /** Delivers an event to every queue that asked for its source. */
  deliver(event: AwsEvent): void {
    const body = JSON.stringify(event);
    for (const queue of this.list()) {
      const sources = queue.tags[EVENTS_TAG]?.split(/\s+/) ?? [];
      if (queue.name === EVENTS_QUEUE || sources.includes(event.source)) {
        this.send(queue, { body, senderId: 'events.amazonaws.com' });
      }
    }
  }
}
