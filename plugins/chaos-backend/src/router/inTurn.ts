import { RequestHandler } from 'express';
import pLimit from 'p-limit';

/**
 * Answers so many reads at a time and lets the others wait, so that between two
 * of them there is room for what must not wait: a stop does not queue behind a
 * hundred pages.
 */
export function inTurn(atOnce: number): RequestHandler {
  const limit = pLimit(atOnce);
  return (req, res, next) => {
    if (req.method !== 'GET') {
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
          res.once('finish', resolve);
          res.once('close', resolve);
          next();
        }),
    );
  };
}
