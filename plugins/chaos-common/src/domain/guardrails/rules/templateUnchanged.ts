import { formatDuration } from '../../template';
import { allowed, denied, notApplicable, notKnown } from '../findings';
import { Guardrail } from '../Guardrail';

const MINUTE = 60_000;

/** What starts must be what somebody looked at. */
export const templateUnchanged: Guardrail = {
  id: 'template-unchanged',
  title: 'Template unchanged',
  check({ preview, template, environment, now }, policy) {
    if (!preview.known) return notKnown(preview);
    if (!preview.value) {
      return policy.requirePreview
        ? denied(
            `${environment} requires a preview, and there is none.`,
            'Preview the targets first.',
          )
        : notApplicable(
            `There is no preview, and ${environment} requires none.`,
          );
    }
    const { templateFingerprint, at } = preview.value;
    if (templateFingerprint !== template.fingerprint) {
      return denied(
        'The template was changed in AWS after the preview.',
        'Preview it again and look at the targets.',
      );
    }
    const age = Math.max(0, now - at);
    const limit = policy.previewMaxAgeMinutes * MINUTE;
    if (age > limit && policy.requirePreview) {
      return denied(
        `The preview is older than ${formatDuration(
          limit / 1000,
        )}, so the targets may have changed.`,
        'Preview it again.',
      );
    }
    return allowed(`Same as previewed: ${template.fingerprint.slice(0, 8)}.`);
  },
};
