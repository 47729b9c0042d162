import { Trend } from '@faultline/plugin-chaos-common';

/**
 * The days on which scores began to be worked out in another way, as indices:
 * what lies before and after does not compare.
 */
export function definitionChanges(
  points: readonly Pick<Trend['points'][number], 'definition'>[],
): number[] {
  return points.flatMap(({ definition }, index) =>
    index > 0 && definition !== points[index - 1]!.definition ? [index] : [],
  );
}
