import { operation } from '../../../server/Service';
import { string, structure } from '../../../server/shapes';
import { queueDoesNotExist } from '../errors';
import { queueName, urlOf } from '../sqsShapes';

export const getQueueUrl = operation({
  name: 'GetQueueUrl',
  input: structure(
    { QueueName: queueName },
    { QueueOwnerAWSAccountId: string() },
  ),
  handle(request, { cell, caller, endpoint }) {
    const { QueueName, QueueOwnerAWSAccountId = cell.accountId } = request;
    const queue = cell.queues.get(QueueName);
    if (!queue || QueueOwnerAWSAccountId !== cell.accountId) {
      throw queueDoesNotExist();
    }
    return { QueueUrl: urlOf(queue, caller, endpoint) };
  },
});
