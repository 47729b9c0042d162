import { ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-fis';
import { FisCommand } from './sendForJson';

/** A request on its way to AWS, before it is measured and signed. */
export interface OutgoingRequest {
  method: string;
  path: string;
  /** JSON text. */
  body?: unknown;
  headers: Record<string, string>;
}

/**
 * Changes the request that a command becomes, for members and operations that
 * are newer than the client. The signature, retries and errors stay the
 * client's own.
 */
export function rewriteRequest<
  Input extends ServiceInputTypes,
  Output extends ServiceOutputTypes,
>(
  command: FisCommand<Input, Output>,
  rewrite: (request: OutgoingRequest) => void,
): FisCommand<Input, Output> {
  command.middlewareStack.add(
    next => async args => {
      rewrite(args.request as OutgoingRequest);
      return next(args);
    },
    // After it was written, before its length is counted and it is signed.
    { step: 'build', priority: 'high', name: 'rewriteRequest' },
  );
  return command;
}

/** Adds members to the JSON body of a request. */
export function addToBody(request: OutgoingRequest, members: object): void {
  request.body = JSON.stringify({
    ...JSON.parse(String(request.body ?? '{}')),
    ...members,
  });
}
