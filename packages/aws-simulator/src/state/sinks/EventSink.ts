/** An event in the envelope of EventBridge. @public */
export interface AwsEvent {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  /** `yyyy-mm-ddThh:mm:ssZ`. */
  time: string;
  region: string;
  resources: string[];
  detail: Readonly<Record<string, unknown>>;
}

/** Where services publish what EventBridge delivers. @public */
export interface EventSink {
  publish(event: AwsEvent): void;
}

/** An event bus in memory that remembers what went over it. @public */
export class MemoryEvents implements EventSink {
  readonly #events: AwsEvent[] = [];
  readonly #subscribers: ((event: AwsEvent) => void)[] = [];

  publish(event: AwsEvent): void {
    this.#events.push(event);
    this.#subscribers.forEach(deliver => deliver(event));
  }

  /** Hands every later event to the subscriber, such as a rule's target. */
  subscribe(deliver: (event: AwsEvent) => void): void {
    this.#subscribers.push(deliver);
  }

  /** All events, in the order of publication. */
  list(): readonly AwsEvent[] {
    return this.#events;
  }
}
