import { NewsKind } from '@faultline/plugin-chaos-common';
import { sha256 } from '../sha256';

/** Something that the owners of a service should know. Times in epoch ms. */
export interface ServiceNews {
  kind: NewsKind;
  entityRef: string;
  /** Title of the service. */
  title: string;
  /** The run that it is about. */
  runId: string;
  /** When it became so, by what is known now. */
  happenedAt: number;
  /** Whether a waiver held it back until then. */
  excusedBefore: boolean;
  /** Until when it is worth telling for the first time. Null: no end. */
  tellBefore: number | null;
  /** What is so, and since when, in sentences. */
  text: string;
  /** What to do, as a sentence. */
  next: string;
  /** Path in the portal. */
  link: string;
}

/**
 * The same for the same news, whenever and by whom it is worked out, so that it
 * is noted once.
 */
export function idOf({
  kind,
  entityRef,
  runId,
}: Pick<ServiceNews, 'kind' | 'entityRef' | 'runId'>): string {
  return sha256([kind, entityRef, runId].join('|'));
}
