import { RequestHandler } from 'express';
import pLimit from 'p-limit';

/**
 * Makes one answer to a read after the other, so that between two of them there
 * is room for what must not wait: a stop does not queue behind a hundred pages.
 * A turn ends when the answer is made, however slowly its reader takes it.
 *
 * @param except - paths whose answers are made bit by bit
 */
export function inTurn({ except }: { except: string[] }): RequestHandler {
  const limit = pLimit(1);
  return (req, res, next) => {
    if (req.method !== 'GET' || except.includes(req.path)) {
      next();
      return;
    }
    limit(
      () =>
        new Promise<void>(resolve => {
          if (res.closed) {
            resolve();
            return;
          }
          res.once('prefinish', resolve);
          res.once('close', resolve);
          next();
        }),
    );
  };
}
