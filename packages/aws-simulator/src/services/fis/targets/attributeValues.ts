/** Walks one element of a path; lists are traversed. */
function descend(value: unknown, element: string): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap(item => descend(item, element));
  }
  if (typeof value === 'object' && value !== null) {
    const member = Object.entries(value).find(([name]) => name === element);
    return member ? [member[1]] : [];
  }
  return [];
}

function leaves(value: unknown): unknown[] {
  return Array.isArray(value) ? value.flatMap(leaves) : [value];
}

/** All values at a path such as `NetworkInterfaces.Groups.GroupId`, as text. */
export function attributeValues(attributes: unknown, path: string): string[] {
  return path
    .split('.')
    .reduce<unknown[]>(
      (values, element) => values.flatMap(value => descend(value, element)),
      [attributes],
    )
    .flatMap(leaves)
    .filter(value => typeof value !== 'object')
    .map(String);
}
