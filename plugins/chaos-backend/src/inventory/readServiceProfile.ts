import {
  Entity,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import {
  ANNOTATION_DEPLOYED_AT,
  ANNOTATION_NOT_APPLICABLE,
  ANNOTATION_NOTIFICATIONS,
  ANNOTATION_RECOVERY_OBJECTIVE,
  ANNOTATION_TIER,
  NEWS_MUTES,
  readDuration,
} from '@faultline/plugin-chaos-common';
import { ServiceProfile } from '../database/ServiceStore';

/** The label that counts where a service has no annotation for its tier. */
const LABEL_TIER = 'tier';

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}

function related(entity: Entity, type: string): string[] {
  const refs = (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => lower(targetRef));
  return [...new Set(refs)];
}

/** What scorecards need to know of a catalog entity. */
export function readServiceProfile(entity: Entity): ServiceProfile {
  const { annotations = {}, labels = {} } = entity.metadata;
  const { lifecycle } = entity.spec ?? {};
  const deployedAt = Date.parse(annotations[ANNOTATION_DEPLOYED_AT] ?? '');
  const objective = readDuration(
    annotations[ANNOTATION_RECOVERY_OBJECTIVE]?.trim(),
  );
  const mute = lower(annotations[ANNOTATION_NOTIFICATIONS] ?? '').trim();
  const notifications = NEWS_MUTES.find(each => each === mute);
  return {
    owners: related(entity, RELATION_OWNED_BY),
    lifecycle: typeof lifecycle === 'string' ? lifecycle : null,
    tier: (annotations[ANNOTATION_TIER] ?? labels[LABEL_TIER])?.trim() || null,
    dependsOn: related(entity, RELATION_DEPENDS_ON).sort(),
    notApplicable: (annotations[ANNOTATION_NOT_APPLICABLE] ?? '')
      .split(',')
      .map(name => lower(name.trim()))
      .filter(Boolean),
    recoveryObjectiveSeconds: objective || null,
    deployedAt: Number.isNaN(deployedAt) ? null : deployedAt,
    ...(notifications && { notifications }),
  };
}
