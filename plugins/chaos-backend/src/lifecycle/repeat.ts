import { LoggerService } from '@backstage/backend-plugin-api';

const EVERY_MS = 500;

/**
 * Runs a tick again and again, each a little after the last one ended.
 *
 * @returns a function that stops it and resolves when the last tick is over
 */
export function repeat(
  tick: () => Promise<void>,
  options: { name: string; logger: LoggerService },
): () => Promise<void> {
  let stopped = false;
  let wake = () => {};
  const loop = async () => {
    while (!stopped) {
      try {
        await tick();
      } catch (error) {
        options.logger.error(
          `${options.name} failed, going on`,
          error as Error,
        );
      }
      if (stopped) break;
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, EVERY_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const done = loop();
  return async () => {
    stopped = true;
    wake();
    await done;
  };
}
