import fc from 'fast-check';
import { driveFis } from '../../__testUtils__/driveFis';
import { quietWorld } from '../../__testUtils__/quietWorld';
import { rich } from '../../__testUtils__/richTemplate';
import { startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { waiting } from '../../__testUtils__/templates';
import { fisService } from './fisService';

jest.setTimeout(60_000);

let test: Test;
beforeAll(async () => {
  test = await startTest({
    world: quietWorld(),
    quotas: { templates: 1_000_000, activeExperiments: 1_000_000 },
  });
});
afterAll(() => test.stop());

/** Values that are likely to hit something. */
const oddValues = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '',
    ' ',
    '\u0000',
    '\ud800',
    'x'.repeat(3000),
    '__proto__',
    'constructor',
    -1,
    0,
    1e308,
    2 ** 53,
    [],
    {},
    null,
    'ALL',
    'COUNT(0)',
    'PT-1M',
    'aws:fis:wait',
    'none',
  ),
);

/** The value with one place in it, chosen by the numbers, replaced. */
function spoil(value: unknown, path: number[], odd: unknown): unknown {
  const [choice = 0, ...rest] = path;
  const isNode = typeof value === 'object' && value !== null;
  const keys = isNode ? Object.keys(value) : [];
  const key = keys[choice % Math.max(1, keys.length)];
  if (!isNode || key === undefined || path.length === 0) {
    return odd;
  }
  const members = new Map<string, unknown>(Object.entries(value));
  const spoilt = spoil(members.get(key), rest, odd);
  return Array.isArray(value)
    ? value.map((entry, index) => (String(index) === key ? spoilt : entry))
    : Object.fromEntries([...members.set(key, spoilt)]);
}

const bodies: unknown[] = [
  { ...rich, experimentReportConfiguration: { outputs: {} } },
  waiting({ actions: {} }),
  {
    clientToken: 'any',
    experimentTemplateId: 'EXT1',
    experimentOptions: { actionsMode: 'skip-all' },
    tags: { a: 'b' },
  },
  { state: { status: 'engaged', reason: 'Test' } },
  { roleArn: rich.roleArn, description: 'Here', clientToken: 'any' },
];

const requests = fc.record({
  operation: fc.constantFrom(...fisService.operations),
  label: fc.oneof(
    fc.constantFrom('template', 'experiment', 'default', 'aws:fis:wait'),
    fc.string({ minLength: 1, maxLength: 20 }),
  ),
  query: fc.dictionary(
    fc.constantFrom(
      'maxResults',
      'nextToken',
      'targetName',
      'tagKeys',
      'other',
    ),
    fc.string(),
  ),
  body: fc
    .tuple(fc.constantFrom(...bodies), fc.array(fc.nat(20)), oddValues)
    .map(([body, path, odd]) => spoil(body, path, odd)),
});

const EXPECTED = [200, 400, 402, 404, 409];

describe('whatever is asked of FIS', () => {
  it('is answered in JSON, and never with an internal failure', async () => {
    const { create, start, get } = driveFis(test);
    const template = await create(waiting());
    const experiment = await start(template);
    const known = new Map([
      ['template', template],
      ['experiment', experiment],
    ]);
    await fc.assert(
      fc.asyncProperty(requests, async ({ operation, label, query, body }) => {
        const { method = 'GET', path = '/' } = operation.http ?? {};
        const value = encodeURIComponent(
          (known.get(label) ?? label).replace(/[\ud800-\udfff]/g, '?'),
        );
        const filled = path.replace(/\{\w+\+?\}/g, () => value);
        const url = `${test.simulator.url}${filled}?${new URLSearchParams(
          query,
        )}`;
        const hasBody = method !== 'GET';
        const response = await fetch(url, {
          method,
          headers: {
            authorization:
              'AWS4-HMAC-SHA256 Credential=111122223333/20261102/us-east-1/fis/aws4_request',
            'content-type': 'application/json',
          },
          body: hasBody ? JSON.stringify(body) ?? '' : undefined,
        });
        const answer: unknown = await response.json();
        expect(EXPECTED).toContain(response.status);
        expect(answer).toEqual(expect.any(Object));
        test.clock.advance(1);
      }),
      { numRuns: 300 },
    );
    test.clock.advance(24 * 3600);
    expect(['completed', 'stopped', 'cancelled']).toContain(
      (await get(experiment)).state?.status,
    );
  });
});
