import { resourceNoun } from './words/resourceNoun';

/**
 * What the words need to know of a target of a template.
 * @public
 */
export interface DescribableTarget {
  name: string;
  resourceType: string;
  resourceArns: string[];
  resourceTags: Record<string, string>;
  filters: { path: string; values: string[] }[];
  parameters: Record<string, string>;
  /** `ALL`, `COUNT(n)` or `PERCENT(n)`. */
  selectionMode: string;
}

type Selection = { kind: 'all' | 'count' | 'percent'; number: number };

function readSelection(mode: string): Selection {
  const match = /^(COUNT|PERCENT)\((\d+)\)$/.exec(mode.trim());
  if (!match) return { kind: 'all', number: 0 };
  const kind = match[1] === 'COUNT' ? 'count' : 'percent';
  return { kind, number: Number(match[2]) };
}

function named(target: DescribableTarget, selection: Selection): string {
  const count = target.resourceArns.length;
  const all = `${count} named ${resourceNoun(target.resourceType, count)}`;
  if (selection.kind === 'percent') return `${selection.number} % of ${all}`;
  return selection.kind === 'count' && selection.number < count
    ? `${selection.number} of ${all}`
    : all;
}

function pairs(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}

/**
 * How many resources of which type a target picks, as part of a sentence:
 * `2 instances`, `all matching tasks`, `50 % of matching tasks`.
 * @internal
 */
export function describeAmount(target: DescribableTarget): string {
  const selection = readSelection(target.selectionMode);
  if (target.resourceArns.length > 0) return named(target, selection);
  const { kind, number } = selection;
  if (kind === 'count') {
    return `${number} ${resourceNoun(target.resourceType, number)}`;
  }
  const many = resourceNoun(target.resourceType, 2);
  return kind === 'percent'
    ? `${number} % of matching ${many}`
    : `all matching ${many}`;
}

/**
 * Says which resources a target picks: `2 functions tagged service=checkout`,
 * `All tasks tagged service=cart`, `1 named cluster`.
 * @public
 */
export function describeTarget(target: DescribableTarget): string {
  const selection = readSelection(target.selectionMode);
  const isNamed = target.resourceArns.length > 0;
  const parts = [
    isNamed
      ? named(target, selection)
      : unnamed(target.resourceType, selection),
  ];
  const tags = pairs(target.resourceTags);
  if (tags) parts.push(`tagged ${tags}`);
  const parameters = pairs(target.parameters);
  if (parameters) parts.push(`with ${parameters}`);
  if (target.filters.length > 0) {
    const filters = target.filters.map(
      ({ path, values }) => `${path} is ${values.join(' or ')}`,
    );
    parts.push(`where ${filters.join(' and ')}`);
  }
  return parts.join(' ');
}

function unnamed(resourceType: string, { kind, number }: Selection): string {
  if (kind === 'count')
    return `${number} ${resourceNoun(resourceType, number)}`;
  const many = resourceNoun(resourceType, 2);
  return kind === 'percent' ? `${number} % of ${many}` : `All ${many}`;
}
