import { operation } from '../../../server/Service';
import { integer, string, structure } from '../../../server/shapes';
import { invalidParameterValue } from '../errors';
import { md5 } from '../Queue';
import { messageAttributes, queueOf, queueUrl } from '../sqsShapes';

export const sendMessage = operation({
  name: 'SendMessage',
  input: structure(
    { QueueUrl: queueUrl, MessageBody: string({ min: 1 }) },
    {
      DelaySeconds: integer({ min: 0, max: 900 }),
      MessageAttributes: messageAttributes,
    },
  ),
  handle(request, { cell, caller }) {
    const { MessageBody: body, DelaySeconds: delaySeconds } = request;
    const queue = queueOf(cell, request.QueueUrl);
    const { MaximumMessageSize } = queue.settings;
    if (Buffer.byteLength(body) > MaximumMessageSize) {
      throw invalidParameterValue(
        `One or more parameters are invalid. Reason: Message must be shorter than ${MaximumMessageSize} bytes.`,
      );
    }
    const id = cell.queues.send(queue, {
      body,
      delaySeconds,
      attributes: request.MessageAttributes,
      senderId: caller.userId,
    });
    return { MessageId: id, MD5OfMessageBody: md5(body) };
  },
});
