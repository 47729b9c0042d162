import {
  FisClient,
  ServiceInputTypes,
  ServiceOutputTypes,
} from '@aws-sdk/client-fis';
import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';

/** Any command that an FIS client sends. */
export type FisCommand<
  Input extends ServiceInputTypes,
  Output extends ServiceOutputTypes,
> = Parameters<typeof FisClient.prototype.send<Input, Output>>[0];

async function readBody(body: unknown): Promise<string> {
  if (body instanceof Uint8Array) return Buffer.from(body).toString('utf8');
  return body instanceof Readable ? text(body) : '';
}

/**
 * Sends a command and returns AWS's answer as parsed JSON. The typed output of
 * this client drops members that are newer than itself, so the answer is read
 * next to the wire; its bytes are put back, so that typed errors and retries
 * work as ever.
 */
export async function sendForJson<
  Input extends ServiceInputTypes,
  Output extends ServiceOutputTypes,
>(
  client: FisClient,
  command: FisCommand<Input, Output>,
  options: { abortSignal?: AbortSignal },
): Promise<unknown> {
  let answer: unknown;
  command.middlewareStack.add(
    next => async args => {
      const result = await next(args);
      const response = result.response as { body?: unknown };
      const body = await readBody(response.body);
      response.body = Buffer.from(body);
      try {
        answer = JSON.parse(body);
      } catch {
        answer = undefined;
      }
      return result;
    },
    { step: 'deserialize', priority: 'low', name: 'keepJson' },
  );
  await client.send(command, options);
  return answer;
}
