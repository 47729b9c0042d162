import * as sqs from '@aws-sdk/client-sqs';
import SqsV2 from 'aws-sdk/clients/sqs';
import { callVersion2, callVersion3 } from '../awsCallers';
import { sqsModel as model } from '../conformance';
import type { Drive } from './Drive';
import { VERSION_2 } from './Drive';

const NOBODY = 'QueueDoesNotExist';
/** Clients look for a queue where its URL points. */
const lost = (input: object) => (endpoint: string) => ({
  QueueUrl: `${endpoint}/111122223333/nobody`,
  ...input,
});

export const sqsDrive: Drive = {
  clients: {
    3: {
      model,
      connect: settings => callVersion3(new sqs.SQSClient(settings), sqs),
    },
    2: {
      model,
      connect: settings =>
        callVersion2(new SqsV2({ ...settings, ...VERSION_2 })),
    },
  },
  async succeed(call) {
    const { QueueUrl } = Object(
      await call('CreateQueue', {
        QueueName: 'orders',
        Attributes: { VisibilityTimeout: '20' },
        tags: { team: 'shop' },
      }),
    );
    await call('GetQueueUrl', { QueueName: 'orders' });
    await call('ListQueues', { MaxResults: 1 });
    await call('SetQueueAttributes', {
      QueueUrl,
      Attributes: { DelaySeconds: '0' },
    });
    await call('GetQueueAttributes', { QueueUrl, AttributeNames: ['All'] });
    await call('TagQueue', { QueueUrl, Tags: { a: 'b' } });
    await call('UntagQueue', { QueueUrl, TagKeys: ['a'] });
    await call('ListQueueTags', { QueueUrl });
    for (const MessageBody of ['a', 'b', 'c']) {
      await call('SendMessage', {
        QueueUrl,
        MessageBody,
        MessageAttributes: {
          team: { DataType: 'String', StringValue: 'shop' },
        },
      });
    }
    const { Messages } = Object(
      await call('ReceiveMessage', {
        QueueUrl,
        MaxNumberOfMessages: 10,
        AttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
    );
    const [first, second] = Messages.map(
      (message: { ReceiptHandle: string }) => message.ReceiptHandle,
    );
    await call('ReceiveMessage', { QueueUrl });
    await call('ChangeMessageVisibility', {
      QueueUrl,
      ReceiptHandle: first,
      VisibilityTimeout: 60,
    });
    await call('DeleteMessage', { QueueUrl, ReceiptHandle: first });
    await call('DeleteMessageBatch', {
      QueueUrl,
      Entries: [
        { Id: 'second', ReceiptHandle: second },
        { Id: 'nothing', ReceiptHandle: 'nothing' },
      ],
    });
    await call('PurgeQueue', { QueueUrl });
    await call('DeleteQueue', { QueueUrl });
  },
  refused: [
    ['CreateQueue', { QueueName: 'a b' }, 'InvalidParameterValue'],
    [
      'CreateQueue',
      { QueueName: 'a', Attributes: { DelaySeconds: '-1' } },
      'InvalidAttributeValue',
    ],
    ['GetQueueUrl', { QueueName: 'nobody' }, NOBODY],
    ['ListQueues', { NextToken: 'nonsense', MaxResults: 1 }, 'InvalidAddress'],
    ...(
      [
        ['GetQueueAttributes', {}],
        ['SetQueueAttributes', { Attributes: { DelaySeconds: '1' } }],
        ['SendMessage', { MessageBody: 'a' }],
        ['ReceiveMessage', {}],
        ['DeleteMessage', { ReceiptHandle: 'a' }],
        ['DeleteMessageBatch', { Entries: [{ Id: 'a', ReceiptHandle: 'a' }] }],
        [
          'ChangeMessageVisibility',
          { ReceiptHandle: 'a', VisibilityTimeout: 1 },
        ],
        ['PurgeQueue', {}],
        ['DeleteQueue', {}],
        ['ListQueueTags', {}],
        ['TagQueue', { Tags: { a: 'b' } }],
        ['UntagQueue', { TagKeys: ['a'] }],
      ] as const
    ).map(([operation, input]) => [operation, lost(input), NOBODY] as const),
  ],
};
