import { malformedRequest } from '../commonErrors';

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw malformedRequest('The request path is not valid percent-encoding.');
  }
}

/**
 * Compares a path with a template such as `/tags/{arn+}`. Segments are decoded
 * after splitting, so that an encoded slash stays inside its label. A slash at
 * the end counts only inside a greedy label.
 */
export function matchPath(
  template: string,
  path: string,
): Record<string, string> | undefined {
  const expected = template.replace(/\/$/, '').split('/');
  const whole = path.split('/');
  const actual = path.replace(/\/$/, '').split('/');
  const labels: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const segment = actual[index];
    const label = /^\{(\w+)(\+?)\}$/.exec(part);
    if (segment === undefined || (label && segment === '')) {
      return undefined;
    }
    if (label?.[1] && label[2]) {
      labels[label[1]] = whole.slice(index).map(decode).join('/');
      return labels;
    }
    if (label?.[1]) {
      labels[label[1]] = decode(segment);
    } else if (segment !== part) {
      return undefined;
    }
  }
  return actual.length === expected.length ? labels : undefined;
}
