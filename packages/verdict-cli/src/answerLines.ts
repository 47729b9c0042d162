import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { answerLine } from './answerLine';

/**
 * Answers every line of the input with one line of JSON, in order and at once.
 *
 * @throws when the output can no longer be written to
 */
export async function answerLines(
  input: Readable,
  output: Writable,
): Promise<void> {
  const lines = createInterface({ input, crlfDelay: Infinity });
  const broken = once(output, 'error').then(([error]) => {
    throw error;
  });
  const answered = (async () => {
    for await (const line of lines) {
      const ready = output.write(`${JSON.stringify(answerLine(line))}\n`);
      if (!ready) await once(output, 'drain');
    }
  })();
  await Promise.race([answered, broken]);
}
