import { operation } from '../../../server/Service';
import { list, map, string, structure } from '../../../server/shapes';
import { queueOf, queueUrl, settingsFrom } from '../sqsShapes';

export const getQueueAttributes = operation({
  name: 'GetQueueAttributes',
  input: structure({ QueueUrl: queueUrl }, { AttributeNames: list(string()) }),
  handle({ QueueUrl, AttributeNames = [] }, { cell, now }) {
    const queue = queueOf(cell, QueueUrl);
    const { visible, inFlight, delayed } = queue.counts(now);
    const all = {
      ApproximateNumberOfMessages: visible,
      ApproximateNumberOfMessagesNotVisible: inFlight,
      ApproximateNumberOfMessagesDelayed: delayed,
      CreatedTimestamp: Math.floor(queue.options.createdAt / 1000),
      LastModifiedTimestamp: Math.floor(queue.modifiedAt / 1000),
      QueueArn: queue.options.arn,
      ...queue.settings,
    };
    const wanted = Object.entries(all).filter(
      ([name]) =>
        AttributeNames.includes('All') || AttributeNames.includes(name),
    );
    return {
      Attributes: Object.fromEntries(
        wanted.map(([name, value]) => [name, String(value)]),
      ),
    };
  },
});

export const setQueueAttributes = operation({
  name: 'SetQueueAttributes',
  input: structure({ QueueUrl: queueUrl, Attributes: map(string()) }, {}),
  handle({ QueueUrl, Attributes }, { cell, now }) {
    const queue = queueOf(cell, QueueUrl);
    queue.settings = { ...queue.settings, ...settingsFrom(Attributes) };
    queue.modifiedAt = now;
    return {};
  },
});
