import { Document, isMap, isNode, isScalar, LineCounter } from 'yaml';
import { z } from 'zod';

type Path = z.core.$ZodIssue['path'];

/** The line of a file that an issue is about; of what is missing, its parent's. */
export function lineOf(
  file: Document,
  lines: LineCounter,
  issue: z.core.$ZodIssue,
): number {
  const path =
    issue.code === 'unrecognized_keys'
      ? [...issue.path, issue.keys[0] ?? '']
      : issue.path;
  const offset = offsetOf(file, path) ?? 0;
  return lines.linePos(offset).line;
}

/** Where the key stands, or the item of a list; else where its parent does. */
function offsetOf(file: Document, path: Path): number | undefined {
  if (path.length === 0) return file.contents?.range?.[0];
  const parent =
    path.length === 1 ? file.contents : file.getIn(path.slice(0, -1), true);
  const name = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(
      ({ key }) => isScalar(key) && key.value === name,
    );
    if (pair && isNode(pair.key)) return pair.key.range?.[0];
  } else {
    const item = file.getIn(path, true);
    if (isNode(item)) return item.range?.[0];
  }
  return offsetOf(file, path.slice(0, -1));
}
