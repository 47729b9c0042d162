import {
  CreateExperimentTemplateCommand,
  StartExperimentCommand,
} from '@aws-sdk/client-fis';
import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { ReceiveMessageCommandInput } from '@aws-sdk/client-sqs';
import { START, startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { waiting } from '../../__testUtils__/templates';

let test: Test;
let sqs: SQSClient;
let QueueUrl: string;
beforeEach(async () => {
  test = await startTest();
  sqs = new SQSClient(test.client());
  const created = await sqs.send(
    new CreateQueueCommand({
      QueueName: 'orders',
      Attributes: { VisibilityTimeout: '20' },
    }),
  );
  QueueUrl = created.QueueUrl ?? '';
});
afterEach(async () => {
  sqs.destroy();
  await test.stop();
});

const send = (MessageBody: string, more = {}) =>
  sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }));

async function receive(more: Partial<ReceiveMessageCommandInput> = {}) {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...more }),
  );
  return Messages;
}

const bodies = async (more: Partial<ReceiveMessageCommandInput> = {}) =>
  (await receive(more)).map(({ Body }) => Body);

describe('a queue', () => {
  it('is found by name and tells about itself', async () => {
    expect(QueueUrl).toBe(`${test.simulator.url}/111122223333/orders`);
    expect(
      await sqs.send(new GetQueueUrlCommand({ QueueName: 'orders' })),
    ).toMatchObject({ QueueUrl });
    await send('a');
    await send('b', { DelaySeconds: 60 });
    await receive({ MaxNumberOfMessages: 1 });
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({
      QueueArn: 'arn:aws:sqs:us-east-1:111122223333:orders',
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '1',
      ApproximateNumberOfMessagesDelayed: '1',
      VisibilityTimeout: '20',
    });
    const { QueueUrls } = await sqs.send(
      new ListQueuesCommand({ QueueNamePrefix: 'ord' }),
    );
    expect(QueueUrls).toEqual([QueueUrl]);
  });

  it('hides what was received until it is due again or deleted', async () => {
    await send('a');
    const [first] = await receive({ MessageSystemAttributeNames: ['All'] });
    expect(first).toMatchObject({
      Body: 'a',
      Attributes: {
        SentTimestamp: String(START.getTime()),
        ApproximateReceiveCount: '1',
      },
    });
    test.clock.advance(19);
    expect(await receive()).toEqual([]);
    test.clock.advance(1);
    const [again] = await receive({ AttributeNames: ['All'] });
    expect(again?.Attributes?.ApproximateReceiveCount).toBe('2');
    await sqs.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl,
        ReceiptHandle: again?.ReceiptHandle,
        VisibilityTimeout: 0,
      }),
    );
    const [third] = await receive();
    await sqs.send(
      new DeleteMessageCommand({
        QueueUrl,
        ReceiptHandle: third?.ReceiptHandle,
      }),
    );
    test.clock.advance(60);
    expect(await receive()).toEqual([]);
  });

  it('keeps attributes of messages', async () => {
    const MessageAttributes = {
      team: { DataType: 'String', StringValue: 'shop' },
    };
    await send('a', { MessageAttributes });
    const [message] = await receive({ MessageAttributeNames: ['All'] });
    expect(message?.MessageAttributes).toEqual(MessageAttributes);
  });

  it('deletes several messages and says which it did not', async () => {
    await send('a');
    const [message] = await receive();
    const { Successful, Failed } = await sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl,
        Entries: [
          { Id: 'good', ReceiptHandle: message?.ReceiptHandle },
          { Id: 'bad', ReceiptHandle: 'nonsense' },
        ],
      }),
    );
    expect(Successful).toEqual([{ Id: 'good' }]);
    expect(Failed).toMatchObject([{ Id: 'bad', SenderFault: true }]);
  });

  it('lets a client wait for what comes', async () => {
    const waitingClient = bodies({ WaitTimeSeconds: 20 });
    await send('at last');
    expect(await waitingClient).toEqual(['at last']);
  });

  it('forgets old messages, and all when it is purged', async () => {
    await send('old');
    test.clock.advance(4 * 24 * 3600);
    await send('new');
    expect(await bodies({ VisibilityTimeout: 0 })).toEqual(['new']);
    await sqs.send(new PurgeQueueCommand({ QueueUrl }));
    expect(await receive()).toEqual([]);
  });

  it('is created twice only if nothing differs', async () => {
    const again = (VisibilityTimeout: string) =>
      sqs.send(
        new CreateQueueCommand({
          QueueName: 'orders',
          Attributes: { VisibilityTimeout },
        }),
      );
    expect(await again('20')).toMatchObject({ QueueUrl });
    await expect(again('21')).rejects.toMatchObject({
      name: 'QueueNameExists',
    });
  });

  it('does not exist once it was deleted', async () => {
    await sqs.send(new DeleteQueueCommand({ QueueUrl }));
    await expect(receive()).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
    });
  });
});

describe('events', () => {
  async function runExperiment() {
    const { experimentTemplate } = await test.fis.send(
      new CreateExperimentTemplateCommand(waiting()),
    );
    await test.fis.send(
      new StartExperimentCommand({
        experimentTemplateId: experimentTemplate?.id,
      }),
    );
    test.clock.advance(600);
  }

  async function states(url: string) {
    const messages = await receive({ QueueUrl: url });
    return messages.map(({ Body = '' }) => {
      const { source, detail } = JSON.parse(Body);
      return [source, detail['new-state'].status];
    });
  }

  it('reach the queue of all events and those that ask for them', async () => {
    const ask = (QueueName: string, sources: string) =>
      sqs.send(
        new CreateQueueCommand({
          QueueName,
          tags: { 'simulator:event-sources': sources },
        }),
      );
    const asking = await ask('fis', 'aws.cloudwatch aws.fis');
    const other = await ask('others', 'aws.cloudwatch');
    await runExperiment();
    const all = await sqs.send(
      new GetQueueUrlCommand({ QueueName: 'simulator-events' }),
    );
    const expected = ['pending', 'initiating', 'running', 'completed'];
    for (const url of [asking.QueueUrl, all.QueueUrl]) {
      const seen = await states(url ?? '');
      expect(seen.map(([source]) => source)).toContain('aws.fis');
      expect(expected).toEqual(
        expect.arrayContaining(seen.map(([, status]) => status)),
      );
      expect(seen.at(-1)).toEqual(['aws.fis', 'completed']);
    }
    expect(await states(other.QueueUrl ?? '')).toEqual([]);
  });
});
