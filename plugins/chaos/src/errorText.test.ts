import { ResponseError } from '@backstage/errors';
import { ChaosClient } from '@faultline/plugin-chaos-common';
import { errorText } from './errorText';
import { Text } from './hooks/useText';

const t: Text = (key, values) => [key, values?.status].filter(Boolean).join();

function answer(status: number, body: string) {
  const headers = { 'content-type': 'application/json' };
  return ResponseError.fromResponse(new Response(body, { status, headers }));
}

const json = (status: number, name: string, message: string) =>
  answer(
    status,
    JSON.stringify({
      error: { name, message },
      response: { statusCode: status },
    }),
  );

describe('errorText', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    [
      'the words of the backend',
      () => json(409, 'ConflictError', 'It runs already.'),
      'It runs already.',
    ],
    [
      'the words of the backend when it knows what is away',
      () => json(503, 'ServiceUnavailableError', 'AWS throttles.'),
      'AWS throttles.',
    ],
    [
      'nothing of what was not written for people',
      () => json(500, 'Error', 'select * from runs - SQLITE_BUSY'),
      'errorServer,500',
    ],
    [
      'that the backend is away',
      () => answer(502, '<html>Bad gateway</html>'),
      'errorAway,502',
    ],
    [
      'that the backend does not know the plugin so far',
      () => answer(404, ''),
      'errorAway,404',
    ],
    [
      'how to sign in again',
      () => json(401, 'AuthenticationError', 'Invalid token'),
      'errorSignIn',
    ],
    [
      'that no answer came',
      async () => new TypeError('Failed to fetch'),
      'errorNetwork',
    ],
    [
      'that an answer was not understood',
      // The answer of something else, read by the client that the pages use.
      () =>
        ChaosClient.create({
          discoveryApi: { getBaseUrl: async () => 'http://localhost' },
          fetchApi: { fetch: async () => new Response('{"items": 7}') },
        })
          .listActiveRuns()
          .catch(error => error),
      'errorMisread',
    ],
    [
      'that something else than the backend answered',
      async () => new SyntaxError('Unexpected token <'),
      'errorMisread',
    ],
    ['any other error', async () => new Error('No window'), 'No window'],
  ])('says %s', async (_, make, text) => {
    expect(errorText(t, await make())).toBe(text);
  });
});
