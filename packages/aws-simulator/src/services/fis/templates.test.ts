import {
  CreateExperimentTemplateCommand,
  DeleteExperimentTemplateCommand,
  GetExperimentTemplateCommand,
  ListExperimentTemplatesCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateExperimentTemplateCommand,
} from '@aws-sdk/client-fis';
import type { CreateExperimentTemplateCommandInput } from '@aws-sdk/client-fis';
import { START, startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import {
  ALARM_ARN,
  failingFunctions,
  wait,
  waiting,
} from '../../__testUtils__/templates';

let test: Test;
beforeEach(async () => {
  test = await startTest();
});
afterEach(() => test.stop());

async function create(input: CreateExperimentTemplateCommandInput) {
  const command = new CreateExperimentTemplateCommand(input);
  const { experimentTemplate } = await test.fis.send(command);
  return experimentTemplate ?? {};
}

describe('experiment templates', () => {
  it('are created in the form of FIS', async () => {
    const input = failingFunctions({ tags: { service: 'orders' } });
    const created = await create(input);
    expect(created).toMatchObject({
      id: expect.stringMatching(/^EXT[0-9A-Za-z]{14}$/),
      description: 'Functions fail',
      targets: input.targets,
      actions: input.actions,
      stopConditions: [{ source: 'none' }],
      creationTime: START,
      lastUpdateTime: START,
      tags: { service: 'orders' },
      experimentOptions: {
        accountTargeting: 'single-account',
        emptyTargetResolutionMode: 'fail',
      },
    });
    const { experimentTemplate } = await test.fis.send(
      new GetExperimentTemplateCommand({ id: created.id }),
    );
    expect(experimentTemplate).toEqual(created);
    const v2 = await test.fisV2
      .getExperimentTemplate({ id: created.id ?? '' })
      .promise();
    expect(v2.experimentTemplate?.arn).toBe(
      `arn:aws:fis:us-east-1:111122223333:experiment-template/${created.id}`,
    );
  });

  it('are updated member by member', async () => {
    const { id } = await create(
      waiting({
        tags: { a: 'b' },
        logConfiguration: {
          logSchemaVersion: 2,
          s3Configuration: { bucketName: 'logs' },
        },
      }),
    );
    test.clock.advance(60);
    const { experimentTemplate } = await test.fis.send(
      new UpdateExperimentTemplateCommand({
        id,
        description: 'Wait longer',
        actions: { longer: wait('PT10M') },
        logConfiguration: {},
        experimentOptions: { emptyTargetResolutionMode: 'skip' },
      }),
    );
    expect(experimentTemplate).toMatchObject({
      description: 'Wait longer',
      creationTime: START,
      lastUpdateTime: new Date(START.getTime() + 60_000),
      tags: { a: 'b' },
      experimentOptions: {
        accountTargeting: 'single-account',
        emptyTargetResolutionMode: 'skip',
      },
    });
    expect(Object.keys(experimentTemplate?.actions ?? {})).toEqual(['longer']);
    expect(experimentTemplate?.logConfiguration).toBeUndefined();
  });

  it('are unchanged by an update that is not valid', async () => {
    const { id } = await create(waiting());
    await expect(
      test.fis.send(
        new UpdateExperimentTemplateCommand({ id, stopConditions: [] }),
      ),
    ).rejects.toMatchObject({ name: 'ValidationException' });
    const { experimentTemplate } = await test.fis.send(
      new GetExperimentTemplateCommand({ id }),
    );
    expect(experimentTemplate?.stopConditions).toEqual([{ source: 'none' }]);
  });

  it('are gone once they are deleted', async () => {
    const { id } = await create(waiting());
    const { experimentTemplate } = await test.fis.send(
      new DeleteExperimentTemplateCommand({ id }),
    );
    expect(experimentTemplate?.id).toBe(id);
    await expect(
      test.fis.send(new GetExperimentTemplateCommand({ id })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('are listed newest first, page by page', async () => {
    const ids: (string | undefined)[] = [];
    for (let index = 0; index < 5; index += 1) {
      ids.unshift((await create(waiting())).id);
      test.clock.advance(1);
    }
    const first = await test.fis.send(
      new ListExperimentTemplatesCommand({ maxResults: 2 }),
    );
    await create(waiting());
    await test.fis.send(new DeleteExperimentTemplateCommand({ id: ids[1] }));
    const second = await test.fis.send(
      new ListExperimentTemplatesCommand({
        maxResults: 3,
        nextToken: first.nextToken,
      }),
    );
    const listed = [first, second].flatMap(
      page => page.experimentTemplates?.map(({ id }) => id) ?? [],
    );
    expect(listed).toEqual(ids);
    expect(second.nextToken).toBeUndefined();
  });

  it.each([
    ['an unknown token', { nextToken: 'bm9uc2Vuc2U' }, 'Invalid nextToken'],
    ['a page of nothing', { maxResults: 0 }, "'maxResults' failed"],
    ['too large a page', { maxResults: 101 }, "'maxResults' failed"],
  ])('are not listed with %s', async (_name, input, message) => {
    await expect(
      test.fis.send(new ListExperimentTemplatesCommand(input)),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(message),
    });
  });

  it('live in one account and region', async () => {
    await create(waiting());
    const elsewhere = test.client('444455556666');
    const response = await fetch(`${elsewhere.endpoint}/experimentTemplates`, {
      headers: {
        authorization:
          'AWS4-HMAC-SHA256 Credential=111122223333/20261102/eu-west-1/fis/aws4_request, SignedHeaders=host, Signature=x',
      },
    });
    expect(await response.json()).toEqual({ experimentTemplates: [] });
  });

  describe('tags', () => {
    it('are added, listed and removed by ARN', async () => {
      const { id } = await create(waiting({ tags: { 'a b': '1' } }));
      const resourceArn = `arn:aws:fis:us-east-1:111122223333:experiment-template/${id}`;
      await test.fis.send(
        new TagResourceCommand({ resourceArn, tags: { 'c/d': '2', e: '' } }),
      );
      const list = new ListTagsForResourceCommand({ resourceArn });
      expect((await test.fis.send(list)).tags).toEqual({
        'a b': '1',
        'c/d': '2',
        e: '',
      });
      await test.fis.send(
        new UntagResourceCommand({ resourceArn, tagKeys: ['a b', 'c/d'] }),
      );
      await test.fis.send(new UntagResourceCommand({ resourceArn }));
      expect((await test.fis.send(list)).tags).toEqual({ e: '' });
    });

    it('are not found for an unknown ARN', async () => {
      const resourceArn =
        'arn:aws:fis:us-east-1:111122223333:experiment/EXPnone';
      await expect(
        test.fis.send(new ListTagsForResourceCommand({ resourceArn })),
      ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    });
  });

  describe('client tokens', () => {
    it('give the first result to the same request', async () => {
      const input = { ...waiting(), clientToken: 'token-1' };
      const first = await create(input);
      expect(await create(input)).toEqual(first);
    });

    it('conflict with another request', async () => {
      await create({ ...waiting(), clientToken: 'token-1' });
      const other = waiting({ description: 'Another' });
      await expect(
        create({ ...other, clientToken: 'token-1' }),
      ).rejects.toMatchObject({
        name: 'ConflictException',
        $metadata: { httpStatusCode: 409 },
      });
    });

    it('are forgotten after a day', async () => {
      const input = { ...waiting(), clientToken: 'token-1' };
      const first = await create(input);
      test.clock.advance(25 * 3600);
      expect((await create(input)).id).not.toBe(first.id);
    });
  });

  describe('quotas', () => {
    const many = (count: number, chained: boolean) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `wait${index}`,
          chained && index > 0
            ? wait('PT1M', `wait${index - 1}`)
            : wait('PT1M'),
        ]),
      );

    it.each([
      ['21 actions', { actions: many(21, true) }],
      ['11 actions in parallel', { actions: many(11, false) }],
      [
        '6 stop conditions',
        {
          stopConditions: Array.from({ length: 6 }, (_, index) => ({
            source: 'aws:cloudwatch:alarm',
            value: `${ALARM_ARN}-${index}`,
          })),
        },
      ],
    ])('refuse %s with 402', async (_name, changes) => {
      await expect(create(waiting(changes))).rejects.toMatchObject({
        name: 'ServiceQuotaExceededException',
        $metadata: { httpStatusCode: 402 },
      });
    });

    it('allow 20 actions of which 10 run in parallel', async () => {
      const actions = {
        ...many(10, false),
        ...Object.fromEntries(
          Array.from({ length: 10 }, (_, index) => [
            `then${index}`,
            wait('PT1M', `wait${index}`),
          ]),
        ),
      };
      expect((await create(waiting({ actions }))).id).toBeDefined();
    });
  });
});
