import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Folder of the labelled series; undefined where this machine has none.
 *
 * @param root - of the project; the data lies beside it unless the environment
 * says where
 */
export function findCorpora(root: string): string | undefined {
  const shared =
    process.env.FAULTLINE_SHARED_DATA ?? path.resolve(root, '../shared/data');
  const folder = path.join(shared, 'corpora');
  return existsSync(folder) ? folder : undefined;
}
