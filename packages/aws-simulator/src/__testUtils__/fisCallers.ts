import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import * as version3 from '@aws-sdk/client-fis';
import FisV2 from 'aws-sdk/clients/fis';
import { callVersion2, callVersion3 } from './awsCallers';
import type { AwsCaller, CallerSettings } from './awsCallers';

/** Where operations live that the version 3 client does not know yet. */
const NEWER: Readonly<Record<string, { method: string; path: string }>> = {
  GetSafetyLever: { method: 'GET', path: '/safetyLevers/default' },
  UpdateSafetyLeverState: {
    method: 'PATCH',
    path: '/safetyLevers/default/state',
  },
};

/** Reads a body and leaves another one in its place for the client. */
async function readBody(response: unknown): Promise<string> {
  const { body } = Object(response);
  const bytes = await buffer(body);
  Object.assign(Object(response), { body: Readable.from([bytes]) });
  return bytes.toString('utf8');
}

/**
 * Sends another operation in the envelope of one that the client knows, which
 * would drop what it does not expect; so the answer is taken from the wire.
 */
async function sendNewer(
  client: version3.FisClient,
  operation: string,
  { id: _, ...body }: { id?: string },
): Promise<unknown> {
  const carrier = new version3.GetActionCommand({ id: operation });
  const content = Object.keys(body).length > 0 ? JSON.stringify(body) : '';
  let answer = '';
  carrier.middlewareStack.add(
    next => args => {
      const request = Object(args.request);
      Object.assign(request, NEWER[operation], content && { body: content });
      Object.assign(
        request.headers,
        content && { 'content-type': 'application/json' },
      );
      return next(args);
    },
    { step: 'build', priority: 'high', name: 'newerRequest' },
  );
  carrier.middlewareStack.add(
    next => async args => {
      const result = await next(args);
      answer = await readBody(result.response);
      return result;
    },
    { step: 'deserialize', priority: 'low', name: 'newerResponse' },
  );
  await client.send(carrier);
  return JSON.parse(answer);
}

/** The version 3 client, unmodified; newer operations travel in an older one. */
export function callWithVersion3(settings: CallerSettings): AwsCaller {
  const client = new version3.FisClient(settings);
  const known = callVersion3(client, version3);
  return {
    ...known,
    call: (operation, input = {}) =>
      NEWER[operation]
        ? sendNewer(client, operation, input)
        : known.call(operation, input),
  };
}

/** The independent version 2 client. */
export function callWithVersion2(settings: CallerSettings): AwsCaller {
  return callVersion2(new FisV2({ ...settings, maxRetries: 0 }));
}
