import { allowed, counted, denied, notApplicable, notKnown } from '../findings';
import { Guardrail } from '../Guardrail';

/** How much one run may hit, counted in resources. */
export const targetCount: Guardrail = {
  id: 'target-count',
  title: 'Number of targets',
  check({ preview, environment }, { maxTargets: limit }) {
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
    const { size } = new Set(
      preview.value.targets.flatMap(({ resources }) => resources),
    );
    const reason = `${counted(size, 'resource')}, limit ${limit}.`;
    return size <= limit
      ? allowed(reason)
      : denied(reason, "Select fewer with the target's selection mode.");
  },
};
