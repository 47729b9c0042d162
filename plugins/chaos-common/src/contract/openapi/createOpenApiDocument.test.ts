import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createHypothesisSchema } from './createHypothesisSchema';
import { createOpenApiDocument } from './createOpenApiDocument';

const { version } = JSON.parse(
  readFileSync(resolve(__dirname, '../../../package.json'), 'utf8'),
);
const document = createOpenApiDocument(version);

function* references(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref') yield String(inner);
    else yield* references(inner);
  }
}

describe('createOpenApiDocument', () => {
  it('is what openapi.json holds', () => {
    const stored = resolve(__dirname, '../../../openapi.json');
    expect(JSON.parse(readFileSync(stored, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(document)),
    );
  });

  it('refers only to what it holds', () => {
    const known = Object.keys(document.components.schemas);
    for (const reference of references(document)) {
      expect(reference).toMatch(/^#\/components\/schemas\//);
      expect(known).toContain(reference.split('/').pop());
    }
  });

  it('requires the idempotency key and lets the reason be left out', () => {
    const path =
      '/services/{kind}/{namespace}/{name}/templates/{templateKey}/runs';
    expect(document.paths[path]).toMatchObject({
      post: {
        parameters: expect.arrayContaining([
          expect.objectContaining({ name: 'templateKey', in: 'path' }),
          expect.objectContaining({ name: 'Idempotency-Key', required: true }),
        ]),
        requestBody: {
          content: {
            'application/json': {
              schema: expect.not.objectContaining({
                required: expect.anything(),
              }),
            },
          },
        },
        responses: {
          202: expect.anything(),
          409: expect.anything(),
          422: expect.anything(),
          503: expect.anything(),
        },
      },
    });
  });

  it('gives every operation a name of its own and the common refusals', () => {
    const operations = Object.values(document.paths).flatMap(path =>
      Object.values(path),
    );
    const ids = operations.map(operation =>
      'operationId' in operation ? operation.operationId : undefined,
    );
    expect(new Set(ids).size).toBe(operations.length);
    for (const operation of operations) {
      expect(operation).toMatchObject({
        responses: { 400: {}, 401: {}, 403: {} },
      });
    }
  });
});

it('publishes the schema of hypotheses in files', () => {
  const stored = resolve(__dirname, '../../../hypothesis.schema.json');
  expect(JSON.parse(readFileSync(stored, 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(createHypothesisSchema())),
  );
});
