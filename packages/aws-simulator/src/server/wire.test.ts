import { gzipSync } from 'node:zlib';
import { startTest } from '../__testUtils__/startTest';
import type { Test } from '../__testUtils__/startTest';
import { waiting } from '../__testUtils__/templates';
import { sampleWorld } from '../worlds';

let test: Test;
beforeAll(async () => {
  test = await startTest({ world: sampleWorld });
});
afterAll(() => test.stop());

const signed = (service: string, region = 'us-east-1') => ({
  authorization: `AWS4-HMAC-SHA256 Credential=111122223333/20261102/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
});
const json10 = { 'content-type': 'application/x-amz-json-1.0' };
const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const target = (operation: string) => ({
  'x-amz-target': `GraniteServiceVersion20100801.${operation}`,
});

async function call(
  path: string,
  options: { method?: string; headers?: object; body?: string | Buffer } = {},
) {
  const { method = options.body === undefined ? 'GET' : 'POST' } = options;
  const { body } = options;
  const response = await fetch(`${test.simulator.url}${path}`, {
    method,
    headers: { ...options.headers },
    body: typeof body === 'string' ? body : body && new Uint8Array(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    text: await response.text(),
  };
}

describe('a request', () => {
  it('reaches FIS by its path alone', async () => {
    const { status, text } = await call('/experimentTemplates?maxResults=1');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      experimentTemplates: [{ creationTime: expect.any(Number) }],
      nextToken: expect.any(String),
    });
  });

  it('reaches CloudWatch by its target', async () => {
    const { status, headers, text } = await call('/', {
      headers: { ...json10, ...target('DescribeAlarms') },
      body: '{}',
    });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/x-amz-json-1.0');
    expect(JSON.parse(text).MetricAlarms).toHaveLength(1);
  });

  it('reaches STS by its action and gets XML', async () => {
    const { status, headers, text } = await call('/', {
      headers: form,
      body: 'Action=GetCallerIdentity&Version=2011-06-15',
    });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/xml');
    expect(text).toContain('<Account>111122223333</Account>');
  });

  it('may name a resource with or without encoding its ARN', async () => {
    const { text } = await call('/experimentTemplates?maxResults=1');
    const [{ arn }] = JSON.parse(text).experimentTemplates;
    const expected = { tags: { service: 'orders' } };
    for (const path of [`/tags/${arn}`, `/tags/${encodeURIComponent(arn)}`]) {
      expect(JSON.parse((await call(path)).text)).toEqual(expected);
    }
  });

  it('may be compressed', async () => {
    const { status, text } = await call('/', {
      headers: {
        ...json10,
        ...target('DescribeAlarms'),
        'content-encoding': 'gzip',
      },
      body: gzipSync('{"AlarmNamePrefix":"nobody"}'),
    });
    expect([status, JSON.parse(text).MetricAlarms]).toEqual([200, []]);
  });

  const description = 'x'.repeat(1100_000);
  it.each([
    [
      'malformed JSON',
      '/experiments',
      { headers: json, body: '{"clientToken":' },
      [400, 'SerializationException'],
    ],
    [
      'a list instead of an object',
      '/experiments',
      { headers: json, body: '[]' },
      [400, 'SerializationException'],
    ],
    [
      'a number instead of a string',
      '/experiments',
      { headers: json, body: '{"clientToken":1,"experimentTemplateId":"E"}' },
      [400, 'SerializationException'],
    ],
    [
      'a broken percent-encoding',
      '/experiments/%E0%A4%A',
      {},
      [400, 'SerializationException'],
    ],
    [
      'bytes that are not gzip',
      '/experiments',
      { headers: { ...json, 'content-encoding': 'gzip' }, body: '{}' },
      [400, 'SerializationException'],
    ],
    [
      'too large a body',
      '/experimentTemplates',
      { headers: json, body: JSON.stringify(waiting({ description })) },
      [413, 'RequestEntityTooLargeException'],
    ],
    [
      'an unknown path',
      '/experiments/EXP1/pause',
      { headers: signed('fis') },
      [404, 'UnknownOperationException'],
    ],
    [
      'an unknown service',
      '/',
      { headers: { ...signed('ec2'), ...form }, body: 'Action=StopInstances' },
      [404, 'UnknownOperationException'],
    ],
    [
      'a form for FIS',
      '/experiments',
      { headers: { ...signed('fis'), ...form }, body: 'a=b' },
      [415, 'UnsupportedMediaTypeException'],
    ],
  ])('is refused for %s', async (_name, path, options, expected) => {
    const { status, headers, text } = await call(path, options);
    expect([status, headers.get('x-amzn-errortype')]).toEqual(expected);
    expect(JSON.parse(text).message).toEqual(expect.any(String));
  });

  it.each([
    [
      'XML',
      { ...signed('monitoring'), 'content-type': 'application/xml' },
      '<a/>',
    ],
    [
      'another version of JSON',
      { ...target('DescribeAlarms'), 'content-type': 'application/json' },
      '{}',
    ],
    [
      'JSON over RPC v2',
      { ...signed('monitoring'), 'smithy-protocol': 'rpc-v2-json' },
      '',
    ],
  ])(
    'to CloudWatch in %s learns the right one',
    async (_name, headers, body) => {
      const { status, text } = await call('/', { headers, body });
      expect(status).toBe(415);
      expect(JSON.parse(text)).toMatchObject({
        __type: 'com.amazonaws.cloudwatch#UnsupportedMediaTypeException',
        message: expect.stringContaining(
          'awsJson1_0 and rpcv2Cbor and awsQuery',
        ),
      });
    },
  );

  it('for an unknown operation gets the error of its protocol', async () => {
    const jsonAnswer = await call('/', {
      headers: { ...json10, ...target('DeleteEverything') },
      body: '{}',
    });
    expect(jsonAnswer.status).toBe(400);
    expect(jsonAnswer.headers.get('x-amzn-query-error')).toBe(
      'UnknownOperationException;Sender',
    );
    const xmlAnswer = await call('/', {
      headers: { ...signed('sts'), ...form },
      body: 'Action=<Delete>&Version=2011-06-15',
    });
    expect(xmlAnswer.status).toBe(400);
    expect(xmlAnswer.text).toContain('<Code>InvalidAction</Code>');
    expect(xmlAnswer.text).toContain('&lt;Delete&gt;');
  });

  it('without a signature can be refused', async () => {
    const strict = await startTest({ requireSignature: true });
    const url = `${strict.simulator.url}/experimentTemplates`;
    const anonymous = await fetch(url);
    expect(anonymous.status).toBe(403);
    expect(anonymous.headers.get('x-amzn-errortype')).toBe(
      'MissingAuthenticationTokenException',
    );
    expect((await fetch(url, { headers: signed('fis') })).status).toBe(200);
    await strict.stop();
  });
});
