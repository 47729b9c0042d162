import { driveFis } from '../../__testUtils__/driveFis';
import { startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { wait, waiting } from '../../__testUtils__/templates';

let test: Test;
let templateId: string;
beforeAll(async () => {
  test = await startTest();
  templateId = await driveFis(test).create(waiting());
});
afterAll(() => test.stop());

const scope = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=111122223333/20261102/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
});
const json = { 'content-type': 'application/json' };

interface Request {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

async function send(request: Request, endpoint = test.simulator.url) {
  const { method = 'POST', path = '/experimentTemplates' } = request;
  const { headers = { ...json, ...scope('fis') }, body } = request;
  const response = await fetch(`${endpoint}${path}`, {
    method,
    headers,
    body,
  });
  const answer: { message?: string } = await response.json();
  return {
    status: response.status,
    error: response.headers.get('x-amzn-errortype'),
    type: response.headers.get('content-type'),
    message: answer.message ?? '',
  };
}

const create = (changes: object) =>
  send({
    body: JSON.stringify({ ...waiting(), clientToken: 'bad', ...changes }),
  });

// After each of these requests the simulator must be as well as before.
afterEach(() => test.fisV2.getExperimentTemplate({ id: templateId }).promise());

describe('a body', () => {
  it.each([
    ['half an object', '{"clientToken": "a", "actions": {'],
    ['a list', '[]'],
    ['text', '"text"'],
    ['null', 'null'],
    ['no JSON', '<xml/>'],
    ['a lone surrogate and a trailing comma', '{"description":"\\ud800",}'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
    ['a list for a structure', '{"actions": []}'],
    ['a number for text', '{"description": 7}'],
    ['text for a number', '{"logConfiguration":{"logSchemaVersion":"two"}}'],
    ['a structure for text', '{"roleArn": {"arn": "a"}}'],
    ['an object for a list', '{"stopConditions": {"source": "none"}}'],
  ])('of %s is malformed', async (_name, body) => {
    expect(await send({ body })).toMatchObject({
      status: 400,
      error: 'SerializationException',
      type: 'application/json',
      message: expect.stringMatching(/\w/),
    });
  });

  it('of more than a megabyte is too large', async () => {
    expect(
      await create({ description: 'x'.repeat(1024 * 1024) }),
    ).toMatchObject({ status: 413, error: 'RequestEntityTooLargeException' });
  });

  it('that is deeply nested is refused, not fatal', async () => {
    const depth = 100_000;
    const body = `${'{"actions":'.repeat(depth)}1${'}'.repeat(depth)}`;
    const { status } = await send({ body });
    expect([400, 413]).toContain(status);
  });

  it('may hold names that mean something to JavaScript', async () => {
    const parts = [
      '"__proto__":{"actionId":"aws:fis:wait","parameters":{"duration":"PT1M"}}',
      '"constructor":{"actionId":"aws:fis:wait","parameters":{"duration":"PT1M"},"startAfter":["__proto__"]}',
    ];
    const response = await fetch(`${test.simulator.url}/experimentTemplates`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({
        ...waiting({ actions: {} }),
        clientToken: 'proto',
      }).replace('"actions":{}', `"actions":{${parts.join(',')}}`),
    });
    const { experimentTemplate } = await response.json();
    const id = await driveFis(test).start(experimentTemplate.id);
    test.clock.advance(600);
    const shown = await fetch(`${test.simulator.url}/experiments/${id}`);
    const { experiment } = await shown.json();
    expect(experiment.state.status).toBe('completed');
    expect(
      Object.entries<{ state: object }>(experiment.actions).map(
        ([name, { state }]) => [name, state],
      ),
    ).toEqual([
      ['__proto__', { status: 'completed', reason: 'Action was completed.' }],
      ['constructor', { status: 'completed', reason: 'Action was completed.' }],
    ]);
  });
});

describe('another protocol', () => {
  it.each<[string, Request]>([
    [
      'a form',
      {
        headers: {
          ...scope('fis'),
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'Action=ListExperiments',
      },
    ],
    [
      'AWS JSON 1.0',
      {
        path: '/',
        headers: {
          ...scope('fis'),
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'FIS.ListExperiments',
        },
        body: '{}',
      },
    ],
    [
      'RPC v2 CBOR',
      {
        path: '/service/FIS/operation/ListExperiments',
        headers: {
          ...scope('fis'),
          'content-type': 'application/cbor',
          'smithy-protocol': 'rpc-v2-cbor',
        },
        body: new Uint8Array([0xa0]),
      },
    ],
    [
      'XML',
      {
        headers: { ...scope('fis'), 'content-type': 'application/xml' },
        body: '<a/>',
      },
    ],
  ])(
    'such as %s is refused with the name of the right one',
    async (_name, request) => {
      expect(await send(request)).toMatchObject({
        status: 415,
        error: 'UnsupportedMediaTypeException',
        message: 'The service fis is offered here over restJson1 only.',
      });
    },
  );
});

describe('an unknown operation', () => {
  it.each([
    ['POST', '/experiments/EXP1/pause'],
    ['PUT', '/experimentTemplates'],
    ['DELETE', '/actions/aws%3Afis%3Await'],
    ['GET', '/'],
    ['GET', '//'],
    ['GET', '/experiments//resolvedTargets'],
    ['GET', `/${'x/'.repeat(50)}`],
  ])('%s %s is refused', async (method, path) => {
    expect(await send({ method, path })).toMatchObject({
      status: 404,
      error: 'UnknownOperationException',
    });
  });
});

describe('a missing signature', () => {
  it('is refused only where that was asked for', async () => {
    const strict = await startTest({ requireSignature: true });
    const unsigned = { method: 'GET', headers: {} };
    expect(await send(unsigned, strict.simulator.url)).toMatchObject({
      status: 403,
      error: 'MissingAuthenticationTokenException',
      message: 'Missing Authentication Token',
    });
    expect((await send(unsigned)).status).toBe(200);
    await strict.stop();
  });

  it.each(['', 'Bearer abc', 'AWS4-HMAC-SHA256 Credential=nonsense'])(
    'is also one that says %j',
    async authorization => {
      const strict = await startTest({ requireSignature: true });
      const request = { method: 'GET', headers: { authorization } };
      expect((await send(request, strict.simulator.url)).status).toBe(403);
      await strict.stop();
    },
  );
});

describe('a duration', () => {
  const durations = [
    '-PT5M',
    'PT-5M',
    'P-1D',
    'PT0S',
    'PT59S',
    'PT12H1S',
    'PT1E9M',
    'PT',
    'P',
    '',
    'P1M',
    'P1Y',
    '5 minutes',
    '300',
    `PT${'9'.repeat(40)}S`,
  ];

  it.each(durations)('of %j is refused in an action', async duration => {
    const { status, error, message } = await create({
      actions: {
        wait: { actionId: 'aws:fis:wait', parameters: { duration } },
      },
    });
    expect([status, error]).toEqual([400, 'ValidationException']);
    expect(message).toMatch(/Action wait: .*duration/);
  });

  it.each(['-PT5M', 'PT-5M', '5'])(
    'of %j is refused in a report',
    async duration => {
      const outputs = { s3Configuration: { bucketName: 'reports' } };
      for (const name of ['preExperimentDuration', 'postExperimentDuration']) {
        const experimentReportConfiguration = { outputs, [name]: duration };
        expect(await create({ experimentReportConfiguration })).toMatchObject({
          status: 400,
          error: 'ValidationException',
        });
      }
    },
  );
});

describe('startAfter', () => {
  it.each([
    ['to itself', { a: wait('PT1M', 'a') }],
    ['in a circle of two', { a: wait('PT1M', 'b'), b: wait('PT1M', 'a') }],
    [
      'in a circle of three beside a good one',
      {
        good: wait('PT1M'),
        a: wait('PT1M', 'good', 'c'),
        b: wait('PT1M', 'a'),
        c: wait('PT1M', 'b'),
      },
    ],
  ])('may not lead %s', async (_name, actions) => {
    expect(await create({ actions })).toMatchObject({
      status: 400,
      error: 'ValidationException',
      message: expect.stringMatching(
        /startAfter must not lead back to the action itself/,
      ),
    });
  });

  it.each(['nobody', 'toString', '__proto__'])(
    'may not name %s, which does not exist',
    async name => {
      expect(
        await create({ actions: { a: wait('PT1M', name) } }),
      ).toMatchObject({
        status: 400,
        message: `Action a: startAfter names the unknown action ${name}`,
      });
    },
  );
});
