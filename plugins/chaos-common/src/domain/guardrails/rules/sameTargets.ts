import {
  allowed,
  counted,
  denied,
  listed,
  notApplicable,
  notKnown,
} from '../findings';
import { Guardrail } from '../Guardrail';

/** No resource may be hit by two runs at once, whosever they are. */
export const sameTargets: Guardrail = {
  id: 'same-targets',
  title: 'Same targets',
  check({ activeRuns, cell, preview }) {
    if (!activeRuns.known) return notKnown(activeRuns);
    // Elsewhere a run can be told apart only by what it is known to hit.
    const others = activeRuns.value.filter(
      ({ resourceArns, cellId }) => resourceArns || cellId === cell.id,
    );
    if (others.length === 0) {
      return notApplicable('No other run is in progress nearby.');
    }
    if (!preview.known) return notKnown(preview);
    if (!preview.value) {
      const near = others.filter(({ cellId }) => cellId === cell.id);
      return near.length === 0
        ? notApplicable('No other run is in progress in this account.')
        : notKnown(
            {
              why: `${listed(
                near.map(({ title }) => title),
              )} is in progress in this account, and it is not known what this run would hit.`,
            },
            'Preview the targets first.',
          );
    }
    const mine = new Set(
      preview.value.targets.flatMap(({ resources }) => resources),
    );
    const hits = (arns: string[]) => arns.filter(arn => mine.has(arn));
    const shared = others.filter(
      ({ resourceArns }) => resourceArns && hits(resourceArns).length > 0,
    );
    if (shared.length > 0) {
      const arns = new Set(
        shared.flatMap(({ resourceArns }) => hits(resourceArns ?? [])),
      );
      return denied(
        `${listed(shared.map(({ title }) => title))} hits ${counted(
          arns.size,
          'of the same resource',
          'of the same resources',
        )} now.`,
        'Wait until it ends, or stop it.',
      );
    }
    const open = others.filter(({ resourceArns }) => !resourceArns);
    if (open.length > 0) {
      return notKnown(
        {
          why: `AWS has not told yet what ${listed(
            open.map(({ title }) => title),
          )} hits.`,
        },
        'Check again in some seconds.',
      );
    }
    return allowed('No other run hits any of these resources.');
  },
};
