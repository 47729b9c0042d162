const PATIENCE_MS = 8_000;
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
      throw new Error(`Gave up waiting: ${JSON.stringify(value)}`);
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
}
