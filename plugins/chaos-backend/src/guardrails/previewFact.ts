import {
  GuardrailPolicy,
  Known,
  knownFact,
  PreviewFact,
  unknownFact,
} from '@faultline/plugin-chaos-common';
import { StoredPreview } from '../database/PreviewStore';

/**
 * The preview that a person names for a start, as far as it counts for it: one
 * of the same template, by the same person or for the same service, that is
 * ready and not too old. One that does not count is never taken for none.
 */
export function previewFact(
  preview: StoredPreview | undefined,
  start: {
    previewId: string | undefined;
    templateKey: string;
    entityRef: string;
    userRef: string;
    now: number;
    policy: GuardrailPolicy;
  },
): Known<PreviewFact | null> {
  if (start.previewId === undefined) return knownFact(null);
  const mine =
    preview?.userRef === start.userRef ||
    preview?.entityRef === start.entityRef;
  if (!preview || !mine) {
    return unknownFact('There is no preview of that id for this service.');
  }
  if (preview.templateKey !== start.templateKey) {
    return unknownFact('The preview is one of another template.');
  }
  if (preview.state === 'failed') {
    return unknownFact(`The preview failed: ${preview.message}`);
  }
  if (preview.state !== 'ready' || !preview.readAt) {
    return unknownFact('AWS is still resolving the targets of the preview.');
  }
  const at = preview.readAt.getTime();
  const { previewMaxAgeMinutes, requirePreview } = start.policy;
  // Where a preview is required, a guardrail says so itself.
  if (!requirePreview && start.now - at > previewMaxAgeMinutes * 60_000) {
    return unknownFact(
      `The preview is older than ${previewMaxAgeMinutes} min, so the targets may have changed.`,
    );
  }
  return knownFact({
    templateFingerprint: preview.templateHash,
    at,
    targets: preview.targets,
    otherServices: otherServices(preview),
  });
}

function otherServices({ groups, entityRef }: StoredPreview) {
  const others = new Map(
    groups.flatMap(group =>
      group.entityRef && group.entityRef !== entityRef
        ? [[group.entityRef, group.ownerRef]]
        : [],
    ),
  );
  return [...others].map(([ref, ownerRef]) => ({ entityRef: ref, ownerRef }));
}
