import { Known, knownFact, unknownFact } from '@faultline/plugin-chaos-common';

/**
 * Waits for a fact. When it does not come, or not in time, it is not known,
 * and what needs it refuses.
 *
 * @param what - begins the sentence about a time-out: `The safety lever`
 */
export async function asFact<T>(
  what: string,
  fact: Promise<T>,
  timeoutMs: number,
): Promise<Known<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Known<never>>(resolve => {
    timer = setTimeout(
      () =>
        resolve(
          unknownFact(
            `${what} could not be read within ${timeoutMs / 1000} s.`,
          ),
        ),
      timeoutMs,
    );
  });
  const read = fact.then(knownFact, (error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    return unknownFact(`${what} could not be read: ${why.replace(/\.$/, '')}.`);
  });
  try {
    return await Promise.race([read, late]);
  } finally {
    clearTimeout(timer);
  }
}
