import { setTimeout } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';

const EVERY_MS = 250;

/**
 * Runs a tick again and again, each a little after the last one ended.
 *
 * @returns a function that stops it and resolves when the last tick is over
 */
export function repeat(
  tick: () => Promise<void>,
  options: { name: string; logger: LoggerService },
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = async () => {
    while (!signal.aborted) {
      try {
        await tick();
      } catch (error) {
        options.logger.error(
          `${options.name} failed, going on`,
          error as Error,
        );
      }
      // Rejects when stopped, which ends the wait early.
      await setTimeout(EVERY_MS, undefined, { signal }).catch(() => {});
    }
  };
  const done = loop();
  return async () => {
    stopping.abort();
    await done;
  };
}
