const PATIENCE_MS = 20_000;
const PAUSE_MS = 50;

/** Waits for a condition; fails with the last answer when it never holds. */
export async function until<T>(
  read: () => Promise<T>,
  holds: (value: T) => boolean,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) {
      const last = JSON.stringify(value)?.slice(0, 500);
      throw new Error(`Gave up waiting: ${last}`);
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
}
