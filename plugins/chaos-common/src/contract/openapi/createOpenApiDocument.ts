import { z } from 'zod';
import { Route, routes } from './routes';
import { createComponentSchemas, schemaUri } from './schemas';

/** Statuses that every operation can answer with. */
const COMMON_PROBLEMS: Record<number, string> = {
  400: 'The request is wrong; the message names the field.',
  401: 'The caller is not known.',
  403: 'The caller may not do this; the message names the permission.',
};

/** A JSON Schema without the key that belongs to whole documents only. */
function inline(schema: z.ZodType): z.core.JSONSchema.JSONSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema);
  return rest;
}

function json(schema: object) {
  return { 'application/json': { schema } };
}

function parameters({ path, query, headers }: Route): object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query ? inline(query).properties ?? {} : {});
  return [
    ...inPath,
    ...inQuery.map(([name, schema]) => ({ name, in: 'query', schema })),
    ...Object.entries(headers ?? {}).map(([name, header]) => ({
      name,
      in: 'header',
      required: true,
      description: header.description,
      schema: inline(header.schema),
    })),
  ];
}

function responses({ answer, problems }: Route): Record<string, object> {
  const { status, description, schema } = answer;
  const content = schema && json({ $ref: schemaUri(schema) });
  const failures = Object.entries({ ...COMMON_PROBLEMS, ...problems });
  return {
    [status]: { description, ...(content && { content }) },
    ...Object.fromEntries(
      failures.map(([code, text]) => [
        code,
        { description: text, content: json({ $ref: schemaUri('Problem') }) },
      ]),
    ),
  };
}

function bodyOf({ body }: Route): object | undefined {
  if (!body) return undefined;
  const { $schema: _dialect, ...schema } = z.toJSONSchema(body, {
    io: 'input',
  });
  return { required: true, content: json(schema) };
}

function operation(route: Route): object {
  const requestBody = bodyOf(route);
  return {
    operationId: route.operationId,
    summary: route.summary,
    parameters: parameters(route),
    ...(requestBody && { requestBody }),
    responses: responses(route),
  };
}

/**
 * Describes the HTTP API of the chaos backend as an OpenAPI 3.1 document, from
 * the schemas that server and client check their messages with.
 * @internal
 */
export function createOpenApiDocument(version: string) {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method]: operation(route),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'chaos',
      version,
      description:
        'Chaos experiments of AWS Fault Injection Service for the services of a Backstage catalog.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/chaos' }],
    security: [{ backstage: [] }],
    paths,
    components: {
      securitySchemes: {
        backstage: {
          type: 'http',
          scheme: 'bearer',
          description: 'A Backstage token of a user; of a service for reads.',
        },
      },
      schemas: createComponentSchemas(),
    },
  };
}
