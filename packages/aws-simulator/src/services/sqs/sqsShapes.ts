import type { Caller } from '../../server/Caller';
import { decimal, Infer, map, string, structure } from '../../server/shapes';
import type { Cell } from '../../state/Cell';
import { invalidAttributeValue, queueDoesNotExist } from './errors';
import type { Queue, QueueSettings } from './Queue';

export const queueUrl = string({ min: 1 });
export const queueName = string({
  min: 1,
  max: 80,
  pattern: /^[A-Za-z0-9_-]{1,80}$/,
});

export const messageAttributes = map(
  structure(
    { DataType: string({ min: 1, max: 256 }) },
    { StringValue: string(), BinaryValue: string() },
  ),
  { max: 10 },
);

/** The URL of a queue, at the endpoint that the client talks to. */
export function urlOf(queue: Queue, caller: Caller, endpoint: string): string {
  return `${endpoint}/${caller.accountId}/${queue.name}`;
}

/** @throws AwsError QueueDoesNotExist */
export function queueOf(cell: Cell, url: string): Queue {
  const [accountId, name] = url.split('/').slice(-2);
  const found = cell.queues.get(name ?? '');
  if (!found || accountId !== cell.accountId) {
    throw queueDoesNotExist();
  }
  return found;
}

const LIMITS: Record<keyof QueueSettings, [min: number, max: number]> = {
  VisibilityTimeout: [0, 43_200],
  MessageRetentionPeriod: [60, 1_209_600],
  DelaySeconds: [0, 900],
  ReceiveMessageWaitTimeSeconds: [0, 20],
  MaximumMessageSize: [1024, 1_048_576],
};

function isSetting(name: string): name is keyof QueueSettings {
  return Object.hasOwn(LIMITS, name);
}

/**
 * Settings from attributes; attributes that decide nothing here are ignored.
 *
 * @throws AwsError InvalidAttributeValue
 */
export function settingsFrom(
  attributes: Readonly<Record<string, string>> = {},
): Partial<QueueSettings> {
  const settings: Partial<QueueSettings> = {};
  for (const [name, text] of Object.entries(attributes)) {
    if (isSetting(name)) {
      const [min, max] = LIMITS[name];
      const value = Number(text);
      if (!Number.isInteger(value) || value < min || value > max) {
        throw invalidAttributeValue(
          `Invalid value for the parameter ${name}: it must be from ${min} to ${max}.`,
        );
      }
      settings[name] = value;
    }
  }
  return settings;
}

export const seconds = decimal({ min: 0, max: 43_200 });
export type MessageAttributes = Infer<typeof messageAttributes>;
