import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { queueOf, queueUrl } from '../sqsShapes';

const input = structure({ QueueUrl: queueUrl }, {});

export const deleteQueue = operation({
  name: 'DeleteQueue',
  input,
  handle({ QueueUrl }, { cell }) {
    cell.queues.delete(queueOf(cell, QueueUrl).name);
    return {};
  },
});

export const purgeQueue = operation({
  name: 'PurgeQueue',
  input,
  handle({ QueueUrl }, { cell }) {
    queueOf(cell, QueueUrl).purge();
    return {};
  },
});
