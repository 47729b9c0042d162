import { malformedRequest } from '../commonErrors';

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw malformedRequest('The request path is not valid percent-encoding.');
  }
}

/** One segment of a template: a label or a fixed text. */
interface Part {
  label?: string;
  isGreedy: boolean;
  text: string;
}

/** Templates are few and come with every request, so each is read once. */
const known = new Map<string, readonly Part[]>();

function parts(template: string): readonly Part[] {
  const before = known.get(template);
  if (before) {
    return before;
  }
  const read = template.split('/').map(text => {
    const [, label, plus] = /^\{(\w+)(\+?)\}$/.exec(text) ?? [];
    return { label, isGreedy: plus === '+', text };
  });
  known.set(template, read);
  return read;
}

/**
 * Compares a path with a template such as `/tags/{arn+}`. Segments are decoded
 * after splitting, so that an encoded slash stays inside its label.
 */
export function matchPath(
  template: string,
  path: string,
): Record<string, string> | undefined {
  const expected = parts(template);
  const actual = path.replace(/\/$/, '').split('/');
  const labels: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const segment = actual[index];
    const { label, isGreedy, text } = part;
    if (segment === undefined || (label && segment === '')) {
      return undefined;
    }
    if (label && isGreedy) {
      labels[label] = actual.slice(index).map(decode).join('/');
      return labels;
    }
    if (label) {
      labels[label] = decode(segment);
    } else if (segment !== text) {
      return undefined;
    }
  }
  return actual.length === expected.length ? labels : undefined;
}
