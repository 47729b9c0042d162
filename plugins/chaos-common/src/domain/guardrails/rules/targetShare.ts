import { allowed, denied, listed, notApplicable, notKnown } from '../findings';
import { Guardrail } from '../Guardrail';
import { TargetFact } from '../StartFacts';

/** How much of what a target matches one run may hit. */
export const targetShare: Guardrail = {
  id: 'target-share',
  title: 'Share of targets',
  check({ preview, environment }, { maxTargetPercent: limit }) {
    if (limit === null) {
      return notApplicable(`${environment} sets no limit.`);
    }
    if (!preview.known) return notKnown(preview);
    if (!preview.value) {
      return notKnown(
        { why: 'It is not known what this run would hit.' },
        'Preview the targets first.',
      );
    }
    const targets = preview.value.targets.filter(
      ({ resources }) => resources.length > 0,
    );
    const over = targets.filter(target => (percentOf(target) ?? 0) > limit);
    if (over.length > 0) {
      return denied(
        `${listed(over.map(shown))}, limit ${limit} %.`,
        "Select fewer with the target's selection mode.",
      );
    }
    const open = targets.filter(target => percentOf(target) === null);
    if (open.length > 0) {
      return notKnown({
        why: `It is not known how many resources match ${listed(
          open.map(({ targetName }) => targetName),
        )}.`,
      });
    }
    return targets.length === 0
      ? notApplicable('The preview found no resources.')
      : allowed(`${listed(targets.map(shown))}, limit ${limit} %.`);
  },
};

function percentOf({ resources, matching }: TargetFact): number | null {
  // Fewer matches than hits means that somebody counted wrongly.
  if (matching === null || matching < resources.length) return null;
  return (100 * resources.length) / matching;
}

function shown(target: TargetFact): string {
  return `${target.targetName} ${target.resources.length} of ${
    target.matching
  } (${Math.round(percentOf(target) ?? 0)} %)`;
}
