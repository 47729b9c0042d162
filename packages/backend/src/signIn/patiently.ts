import { setTimeout } from 'node:timers/promises';

const PATIENCE_MS = 30_000;
const PAUSE_MS = 500;

/**
 * Does something again until the catalog knows what it needs: it reads its files
 * a moment after the portal answers.
 */
export async function patiently<T>(action: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await action();
    } catch (error) {
      const missing = (error as Error).name === 'NotFoundError';
      if (!missing || Date.now() > end) throw error;
    }
    await setTimeout(PAUSE_MS);
  }
}
