import { setTimeout as wait } from 'node:timers/promises';
import { operation, RestOutput } from '../../../server/Service';
import { oneOf, structure } from '../../../server/shapes';
import type { Shape } from '../../../server/shapes';
import { functionName, functionOf, qualifier } from '../lambdaShapes';
import type { InvocationResult } from '../LambdaFunctions';

const DEFAULT_TIMEOUT_SECONDS = 3;

const rawBody: Shape<Buffer> = {
  read: value => (Buffer.isBuffer(value) ? value : Buffer.alloc(0)),
};

/** Lambda ends calls that last too long. */
function withinTimeout(
  result: InvocationResult,
  timeoutSeconds: number,
): InvocationResult {
  const { durationMs = 1 } = result;
  if (durationMs <= timeoutSeconds * 1000) {
    return { ...result, durationMs };
  }
  const errorMessage = `Task timed out after ${timeoutSeconds.toFixed(
    2,
  )} seconds`;
  return {
    payload: JSON.stringify({ errorType: 'Sandbox.Timedout', errorMessage }),
    isError: true,
    durationMs: timeoutSeconds * 1000,
  };
}

function logOf({ durationMs = 0 }: InvocationResult, memory: number): string {
  const billed = Math.ceil(durationMs);
  return `REPORT Duration: ${durationMs} ms Billed Duration: ${billed} ms Memory Size: ${memory} MB\n`;
}

export const invoke = operation({
  name: 'Invoke',
  http: {
    method: 'POST',
    path: '/2015-03-31/functions/{FunctionName}/invocations',
    query: ['Qualifier'],
    headers: ['x-amz-invocation-type', 'x-amz-log-type'],
    payload: 'Payload',
  },
  input: structure(
    { FunctionName: functionName, Payload: rawBody },
    {
      Qualifier: qualifier,
      'x-amz-invocation-type': oneOf('RequestResponse', 'Event', 'DryRun'),
      'x-amz-log-type': oneOf('None', 'Tail'),
    },
  ),
  async handle(request, { cell, simulation: { clock } }) {
    const called = functionOf(cell, request.FunctionName);
    const type = request['x-amz-invocation-type'] ?? 'RequestResponse';
    if (type !== 'RequestResponse') {
      return new RestOutput({ status: type === 'Event' ? 202 : 204 });
    }
    const { Timeout, MemorySize = 128 } = called.configuration;
    const result = withinTimeout(
      cell.functions.invoke(called, request.Payload),
      Timeout ?? DEFAULT_TIMEOUT_SECONDS,
    );
    // Where time stands still, nobody would wait for it to pass.
    if (clock.mode === 'real' && (result.durationMs ?? 0) > 1) {
      await wait(result.durationMs, undefined, { ref: false });
    }
    const isLogWanted = request['x-amz-log-type'] === 'Tail';
    return new RestOutput({
      headers: {
        'x-amz-executed-version': request.Qualifier ?? '$LATEST',
        'x-amz-function-error': result.isError ? 'Unhandled' : undefined,
        'x-amz-log-result': isLogWanted
          ? Buffer.from(logOf(result, MemorySize)).toString('base64')
          : undefined,
      },
      body: Buffer.from(result.payload),
    });
  },
});
