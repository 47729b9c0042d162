import { operation } from '../../../server/Service';
import { map, string, structure } from '../../../server/shapes';
import { queueNameExists } from '../errors';
import { queueName, settingsFrom, urlOf } from '../sqsShapes';

export const createQueue = operation({
  name: 'CreateQueue',
  input: structure(
    { QueueName: queueName },
    { Attributes: map(string()), tags: map(string({ max: 256 }), { max: 50 }) },
  ),
  handle({ QueueName, Attributes, tags }, { cell, caller, endpoint }) {
    const settings = settingsFrom(Attributes);
    const known = cell.queues.get(QueueName);
    const differing = Object.entries(settings).find(
      ([name, value]) =>
        known &&
        Object.entries(known.settings).every(
          each => each[0] !== name || each[1] !== value,
        ),
    );
    if (differing) {
      throw queueNameExists(differing[0]);
    }
    const queue = known ?? cell.queues.create(QueueName, settings, tags);
    return { QueueUrl: urlOf(queue, caller, endpoint) };
  },
});
