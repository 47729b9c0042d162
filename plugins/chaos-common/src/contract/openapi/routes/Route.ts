import { z } from 'zod';
import { SchemaName } from '../schemas';

/** One operation of the API, as {@link openApiDocument} describes it. @internal */
export interface Route {
  method: 'get' | 'post' | 'put';
  /** Below the plugin's base URL, with parameters in braces. */
  path: string;
  operationId: string;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  headers?: Record<string, { description: string; schema: z.ZodType }>;
  answer: { status: 200 | 202; description: string; schema?: SchemaName };
  /** Statuses that this operation has of its own. */
  problems?: Record<number, string>;
}
