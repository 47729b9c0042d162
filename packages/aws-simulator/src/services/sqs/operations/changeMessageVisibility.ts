import { operation } from '../../../server/Service';
import { integer, string, structure } from '../../../server/shapes';
import { messageNotInflight } from '../errors';
import { queueOf, queueUrl } from '../sqsShapes';

export const changeMessageVisibility = operation({
  name: 'ChangeMessageVisibility',
  input: structure(
    {
      QueueUrl: queueUrl,
      ReceiptHandle: string({ min: 1 }),
      VisibilityTimeout: integer({ min: 0, max: 43_200 }),
    },
    {},
  ),
  handle({ QueueUrl, ReceiptHandle, VisibilityTimeout }, { cell, now }) {
    const queue = queueOf(cell, QueueUrl);
    if (!queue.hide(ReceiptHandle, VisibilityTimeout, now)) {
      throw messageNotInflight();
    }
    return {};
  },
});
