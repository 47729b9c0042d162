import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An error that an operation may answer with. */
export interface PublishedError {
  /** The name of its shape. */
  name: string;
  /** What the query protocol calls it, where that differs. */
  queryCode?: string;
  /** The status that it comes with, where it is published. */
  status?: number;
  /** The status that it comes with in the query protocol. */
  queryStatus?: number;
}

const THROWS = /@throws \{@link (\w+)\} \((?:client|server) fault\)/g;

/** Looks up a name and a status in the schema of an error. */
function fromSchema(name: string, schema: unknown): PublishedError {
  const traits: unknown = Array.isArray(schema) ? schema[3] : undefined;
  const { httpError, awsQueryError = [] } = Object(traits);
  const [queryCode, queryStatus] = awsQueryError;
  return { name, queryCode, queryStatus, status: httpError };
}

/**
 * The errors of a service's operations. The models of the version 2 SDK have
 * none; the version 3 clients document them per operation and export a schema
 * of each.
 *
 * @param client - name of the package of the version 3 client
 * @param exported - what that package exports
 */
export function publishedErrors(
  client: string,
  exported: object,
): (operation: string) => PublishedError[] {
  const schemas = new Map<string, unknown>(Object.entries(exported));
  const folder = dirname(require.resolve(`${client}/package.json`));
  return operation => {
    const file = join(
      folder,
      'dist-types',
      'commands',
      `${operation}Command.d.ts`,
    );
    return [...readFileSync(file, 'utf8').matchAll(THROWS)].map(
      ([, name = '']) => fromSchema(name, schemas.get(`${name}$`)),
    );
  };
}
