import { operation } from '../../../server/Service';
import { list, string, structure } from '../../../server/shapes';
import { receiptHandleIsInvalid } from '../errors';
import { queueOf, queueUrl } from '../sqsShapes';

const receipt = string({ min: 1 });

export const deleteMessage = operation({
  name: 'DeleteMessage',
  input: structure({ QueueUrl: queueUrl, ReceiptHandle: receipt }, {}),
  handle({ QueueUrl, ReceiptHandle }, { cell }) {
    if (!queueOf(cell, QueueUrl).delete(ReceiptHandle)) {
      throw receiptHandleIsInvalid();
    }
    return {};
  },
});

export const deleteMessageBatch = operation({
  name: 'DeleteMessageBatch',
  input: structure(
    {
      QueueUrl: queueUrl,
      Entries: list(
        structure(
          { Id: string({ min: 1, max: 80 }), ReceiptHandle: receipt },
          {},
        ),
        { min: 1, max: 10 },
      ),
    },
    {},
  ),
  handle({ QueueUrl, Entries }, { cell }) {
    const queue = queueOf(cell, QueueUrl);
    const { code: Code, message: Message } = receiptHandleIsInvalid();
    const results = Entries.map(({ Id, ReceiptHandle }) => ({
      Id,
      isDeleted: queue.delete(ReceiptHandle),
    }));
    return {
      Successful: results
        .filter(({ isDeleted }) => isDeleted)
        .map(({ Id }) => ({ Id })),
      Failed: results
        .filter(({ isDeleted }) => !isDeleted)
        .map(({ Id }) => ({ Id, Code, Message, SenderFault: true })),
    };
  },
});
