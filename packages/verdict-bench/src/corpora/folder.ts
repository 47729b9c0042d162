import { existsSync } from 'node:fs';
import path from 'node:path';

/** Folder of the labelled series; undefined where this machine has none. */
export function findCorpora(): string | undefined {
  const shared =
    process.env.FAULTLINE_SHARED_DATA ??
    path.resolve(__dirname, '../../../../../shared/data');
  const folder = path.join(shared, 'corpora');
  return existsSync(folder) ? folder : undefined;
}
