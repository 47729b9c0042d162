import { z } from 'zod';

const UNWRITABLE: Record<string, number> = {
  NaN,
  Infinity,
  '-Infinity': -Infinity,
};

function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? UNWRITABLE[value] : undefined;
}

type Sample = readonly [number, number | null];

function readSample(sample: unknown): Sample | undefined {
  if (!Array.isArray(sample) || sample.length !== 2) return undefined;
  const time = readNumber(sample[0]);
  const value = sample[1] === null ? null : readNumber(sample[1]);
  return time === undefined || value === undefined ? undefined : [time, value];
}

/**
 * Points as `[time, value]`, checked by hand: a document may hold a hundred
 * thousand of them. Says which one is wrong.
 */
export const samplesSchema = z
  .array(z.unknown())
  .transform((samples, context): Sample[] => {
    const read: Sample[] = [];
    for (const [index, sample] of samples.entries()) {
      const point = readSample(sample);
      if (!point) {
        context.addIssue({
          code: 'custom',
          path: [index],
          message: 'expected [epoch seconds, number or null]',
        });
        return z.NEVER;
      }
      read.push(point);
    }
    return read;
  });
