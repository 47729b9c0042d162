import { FailureModeView } from '@faultline/plugin-chaos-common';

export const MODE_SORTS = [
  'title',
  'applies',
  'failed',
  'untested',
  'stale',
  'waived',
  'passed',
  'requiredBy',
  'templates',
] as const;
export type ModeSort = (typeof MODE_SORTS)[number];

/** Failure modes in another order; equal ones stay as they were. */
export function sortModes(
  modes: readonly FailureModeView[],
  sort: ModeSort | undefined,
  order: 'asc' | 'desc',
): FailureModeView[] {
  if (!sort) return [...modes];
  const sign = order === 'asc' ? 1 : -1;
  return [...modes].sort((a, b) => sign * compare(a, b, sort));
}

function compare(a: FailureModeView, b: FailureModeView, sort: ModeSort) {
  if (sort === 'title') return a.title.localeCompare(b.title);
  if (sort === 'requiredBy') return a.requiredBy.length - b.requiredBy.length;
  return a[sort] - b[sort];
}
