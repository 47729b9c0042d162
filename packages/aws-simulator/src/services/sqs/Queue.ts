import { createHash } from 'node:crypto';

/** A message attribute as clients send it. */
export interface MessageAttribute {
  DataType: string;
  StringValue?: string;
  BinaryValue?: string;
}

/** A message in a queue. */
export interface Message {
  id: string;
  body: string;
  attributes: Readonly<Record<string, MessageAttribute>>;
  senderId: string;
  /** Epoch milliseconds. */
  sentAt: number;
  visibleAt: number;
  firstReceivedAt?: number;
  receiveCount: number;
  /** Changes with every reception. */
  receipt?: string;
}

/** Settings of a queue, in the units of SQS. */
export interface QueueSettings {
  /** Seconds. */
  VisibilityTimeout: number;
  MessageRetentionPeriod: number;
  DelaySeconds: number;
  ReceiveMessageWaitTimeSeconds: number;
  /** Bytes. */
  MaximumMessageSize: number;
}

export const DEFAULT_SETTINGS: QueueSettings = {
  VisibilityTimeout: 30,
  MessageRetentionPeriod: 4 * 24 * 3600,
  DelaySeconds: 0,
  ReceiveMessageWaitTimeSeconds: 0,
  MaximumMessageSize: 1024 * 1024,
};

export function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

/** A standard queue. */
export class Queue {
  settings: QueueSettings;
  modifiedAt: number;
  #messages: Message[] = [];

  constructor(
    readonly options: {
      name: string;
      arn: string;
      createdAt: number;
      tags: Record<string, string>;
      settings: QueueSettings;
    },
  ) {
    this.settings = options.settings;
    this.modifiedAt = options.createdAt;
  }

  get name(): string {
    return this.options.name;
  }

  get tags(): Record<string, string> {
    return this.options.tags;
  }

  send(
    message: Pick<Message, 'id' | 'body' | 'attributes' | 'senderId'>,
    now: number,
    delaySeconds = this.settings.DelaySeconds,
  ): void {
    this.#messages.push({
      ...message,
      sentAt: now,
      visibleAt: now + delaySeconds * 1000,
      receiveCount: 0,
    });
  }

  /** Hands out visible messages, oldest first, and hides them for a while. */
  receive(
    wanted: { count: number; visibilitySeconds?: number },
    now: number,
  ): Message[] {
    this.#forgetOld(now);
    const { count, visibilitySeconds = this.settings.VisibilityTimeout } =
      wanted;
    const taken = this.#messages
      .filter(({ visibleAt }) => visibleAt <= now)
      .slice(0, count);
    for (const message of taken) {
      message.visibleAt = now + visibilitySeconds * 1000;
      message.firstReceivedAt ??= now;
      message.receiveCount += 1;
      const receipt = `${message.id}#${message.receiveCount}`;
      message.receipt = Buffer.from(receipt).toString('base64');
    }
    return taken;
  }

  /** Whether the receipt was one of this queue, even an old one. */
  delete(receipt: string): boolean {
    const [id] = Buffer.from(receipt, 'base64').toString('utf8').split('#');
    this.#messages = this.#messages.filter(each => each.receipt !== receipt);
    return /^[0-9a-f-]{36}$/.test(id ?? '');
  }

  /** Whether there is a message in flight with this receipt. */
  hide(receipt: string, seconds: number, now: number): boolean {
    const found = this.#messages.find(each => each.receipt === receipt);
    if (!found || found.visibleAt <= now) {
      return false;
    }
    found.visibleAt = now + seconds * 1000;
    return true;
  }

  purge(): void {
    this.#messages = [];
  }

  counts(now: number): { visible: number; inFlight: number; delayed: number } {
    this.#forgetOld(now);
    const hidden = this.#messages.filter(({ visibleAt }) => visibleAt > now);
    const inFlight = hidden.filter(({ receiveCount }) => receiveCount > 0);
    return {
      visible: this.#messages.length - hidden.length,
      inFlight: inFlight.length,
      delayed: hidden.length - inFlight.length,
    };
  }

  #forgetOld(now: number): void {
    const oldest = now - this.settings.MessageRetentionPeriod * 1000;
    this.#messages = this.#messages.filter(({ sentAt }) => sentAt > oldest);
  }
}
