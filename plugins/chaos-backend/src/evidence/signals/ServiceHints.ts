import { NotFoundError } from '@backstage/errors';
import {
  ANNOTATION_DASHBOARD,
  ANNOTATION_RECOVERY_OBJECTIVE,
  ANNOTATION_STEADY_STATE_ALARMS,
  readDuration,
} from '@faultline/plugin-chaos-common';
import { EntityLookup } from '../../lifecycle/EntityLookup';

/** What the annotations of a service say about its steady state. */
export interface ServiceHints {
  title: string;
  owner: string | null;
  /** Names or ARNs. */
  alarms: string[];
  dashboard: string | null;
  objectiveSeconds: number;
  problems: string[];
}

export const DEFAULT_OBJECTIVE_SECONDS = 600;

export const NO_HINTS: ServiceHints = {
  title: 'The service',
  owner: null,
  alarms: [],
  dashboard: null,
  objectiveSeconds: DEFAULT_OBJECTIVE_SECONDS,
  problems: [],
};

/** Reads them from the catalog; a service that is gone has none. */
export async function readHints(
  entities: EntityLookup,
  entityRef: string,
): Promise<ServiceHints> {
  let found: Awaited<ReturnType<EntityLookup['fresh']>>;
  try {
    found = await entities.fresh(entityRef);
  } catch (error) {
    if (error instanceof NotFoundError) return NO_HINTS;
    throw error;
  }
  const annotations = found.entity.metadata.annotations ?? {};
  const objective = annotations[ANNOTATION_RECOVERY_OBJECTIVE]?.trim();
  const seconds = objective ? readDuration(objective) : undefined;
  return {
    title: found.service.title,
    owner: found.service.owner,
    alarms: (annotations[ANNOTATION_STEADY_STATE_ALARMS] ?? '')
      .split(',')
      .map(name => name.trim())
      .filter(Boolean),
    dashboard: annotations[ANNOTATION_DASHBOARD]?.trim() || null,
    objectiveSeconds: seconds || DEFAULT_OBJECTIVE_SECONDS,
    problems:
      objective && !seconds
        ? [
            `The annotation ${ANNOTATION_RECOVERY_OBJECTIVE} says "${objective}", which is no duration such as PT10M; 10 min is used.`,
          ]
        : [],
  };
}
