import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** Packs the last row of a page into a text that clients pass back. */
export function encodeCursor(values: (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws InputError when the text is no cursor of this list */
export function decodeCursor<T>(cursor: string, shape: z.ZodType<T>): T {
  try {
    return shape.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
  } catch {
    throw new InputError(
      'The cursor is not one that this list gave out. Start from the first page.',
    );
  }
}
