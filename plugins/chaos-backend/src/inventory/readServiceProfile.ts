import { Entity, RELATION_DEPENDS_ON } from '@backstage/catalog-model';
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
import { readOwners } from './readOwners';

/** The label that counts where a service has no annotation for its tier. */
const LABEL_TIER = 'tier';

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}

function dependenciesOf(entity: Entity): string[] {
  const refs = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_DEPENDS_ON)
    .map(({ targetRef }) => lower(targetRef));
  return [...new Set(refs)].sort();
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
    owners: readOwners(entity),
    lifecycle: typeof lifecycle === 'string' ? lifecycle : null,
    tier: (annotations[ANNOTATION_TIER] ?? labels[LABEL_TIER])?.trim() || null,
    dependsOn: dependenciesOf(entity),
    notApplicable: (annotations[ANNOTATION_NOT_APPLICABLE] ?? '')
      .split(',')
      .map(name => lower(name.trim()))
      .filter(Boolean),
    recoveryObjectiveSeconds: objective || null,
    deployedAt: Number.isNaN(deployedAt) ? null : deployedAt,
    ...(notifications && { notifications }),
  };
}
