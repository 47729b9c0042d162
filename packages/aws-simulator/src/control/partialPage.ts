/** The member that limits a page, by service. */
const PAGE_SIZE: Readonly<Record<string, string>> = {
  fis: 'maxResults',
  lambda: 'MaxItems',
  monitoring: 'MaxRecords',
  route53: 'maxitems',
  s3: 'max-keys',
  sqs: 'MaxResults',
  ssm: 'MaxResults',
  tagging: 'ResourcesPerPage',
};

/** The input of a list as if fewer items had been asked for. */
export function partialPage(
  input: unknown,
  service: string,
  size: number,
): unknown {
  const member = PAGE_SIZE[service];
  if (member === undefined || typeof input !== 'object' || input === null) {
    return input;
  }
  const asked = new Map<string, unknown>(Object.entries(input)).get(member);
  const smaller = Math.min(Number(asked ?? size), size);
  // Where lists take their size from a query string, it is text.
  return { ...input, [member]: String(smaller) };
}
