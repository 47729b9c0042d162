import { setTimeout as wait } from 'node:timers/promises';
import { operation } from '../../../server/Service';
import {
  Infer,
  integer,
  list,
  string,
  structure,
} from '../../../server/shapes';
import type { Simulation } from '../../../state/Simulation';
import { md5 } from '../Queue';
import type { Message, Queue } from '../Queue';
import { queueOf, queueUrl } from '../sqsShapes';

/** How often a client that waits is looked after, in real milliseconds. */
const LOOK_MS = 50;

const input = structure(
  { QueueUrl: queueUrl },
  {
    MaxNumberOfMessages: integer({ min: 1, max: 10 }),
    VisibilityTimeout: integer({ min: 0, max: 43_200 }),
    WaitTimeSeconds: integer({ min: 0, max: 20 }),
    AttributeNames: list(string()),
    MessageSystemAttributeNames: list(string()),
    MessageAttributeNames: list(string()),
    ReceiveRequestAttemptId: string(),
  },
);

type Request = Infer<typeof input>;

function chosen<T>(
  all: Readonly<Record<string, T>>,
  names: readonly string[],
): Record<string, T> | undefined {
  const isWanted = (name: string) =>
    names.some(
      each =>
        each === 'All' ||
        each === name ||
        (each.endsWith('.*') && name.startsWith(each.slice(0, -1))),
    );
  const found = Object.entries(all).filter(([name]) => isWanted(name));
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function messageView(message: Message, request: Request): object {
  const { id, body, receipt, sentAt, senderId, receiveCount } = message;
  const { AttributeNames = [], MessageSystemAttributeNames = [] } = request;
  return {
    MessageId: id,
    ReceiptHandle: receipt,
    MD5OfBody: md5(body),
    Body: body,
    Attributes: chosen(
      {
        SenderId: senderId,
        SentTimestamp: String(sentAt),
        ApproximateReceiveCount: String(receiveCount),
        ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
      },
      [...AttributeNames, ...MessageSystemAttributeNames],
    ),
    MessageAttributes: chosen(
      message.attributes,
      request.MessageAttributeNames ?? [],
    ),
  };
}

/** Takes messages, and waits for some while there are none. */
async function take(
  queue: Queue,
  request: Request,
  { clock }: Simulation,
): Promise<Message[]> {
  const { MaxNumberOfMessages: count = 1, VisibilityTimeout } = request;
  const { ReceiveMessageWaitTimeSeconds } = queue.settings;
  const seconds = request.WaitTimeSeconds ?? ReceiveMessageWaitTimeSeconds;
  // Clients wait in their own time, even where the simulated one stands still.
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    clock.settle();
    const wanted = { count, visibilitySeconds: VisibilityTimeout };
    const messages = queue.receive(wanted, clock.now());
    if (messages.length > 0 || Date.now() >= deadline) {
      return messages;
    }
    await wait(LOOK_MS, undefined, { ref: false });
  }
}

export const receiveMessage = operation({
  name: 'ReceiveMessage',
  input,
  async handle(request, { cell, simulation }) {
    const queue = queueOf(cell, request.QueueUrl);
    const messages = await take(queue, request, simulation);
    return {
      Messages: messages.map(message => messageView(message, request)),
    };
  },
});
