import { awsJson } from '../../server/protocols/awsJson';
import type { Service } from '../../server/Service';
import { invalidParameterValue } from './errors';
import { changeMessageVisibility } from './operations/changeMessageVisibility';
import { createQueue } from './operations/createQueue';
import { deleteMessage, deleteMessageBatch } from './operations/deleteMessage';
import { deleteQueue, purgeQueue } from './operations/deleteQueue';
import { getQueueUrl } from './operations/getQueueUrl';
import { listQueues } from './operations/listQueues';
import {
  getQueueAttributes,
  setQueueAttributes,
} from './operations/queueAttributes';
import { listQueueTags, tagQueue, untagQueue } from './operations/queueTags';
import { receiveMessage } from './operations/receiveMessage';
import { sendMessage } from './operations/sendMessage';

/** Amazon SQS with standard queues. */
export const sqsService: Service = {
  name: 'sqs',
  protocol: awsJson({
    version: '1.0',
    target: 'AmazonSQS',
    namespace: 'com.amazonaws.sqs',
    queryCompatible: true,
  }),
  invalidInput: invalidParameterValue,
  operations: [
    createQueue,
    getQueueUrl,
    listQueues,
    getQueueAttributes,
    setQueueAttributes,
    sendMessage,
    receiveMessage,
    deleteMessage,
    deleteMessageBatch,
    changeMessageVisibility,
    purgeQueue,
    deleteQueue,
    listQueueTags,
    tagQueue,
    untagQueue,
  ],
};
