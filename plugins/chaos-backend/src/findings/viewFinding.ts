import { Finding, MayUpdate } from '@faultline/plugin-chaos-common';
import { StoredFinding } from '../database/FindingStore';
import { statusOf } from './statusOf';

/** A finding as people are shown it. */
export function viewFinding(
  finding: StoredFinding,
  templateTitle: string,
  may: MayUpdate,
): Finding {
  const { id, entityRef, templateKey, story, evidence, expected, notes } =
    finding;
  const told: Finding['story'] = [
    ...story.events.map(event => ({ ...event, userRef: null })),
    ...notes.updates.map(update => ({
      ...update,
      kind: 'updated' as const,
      runId: null,
    })),
  ];
  return {
    id,
    entityRef,
    templateKey,
    templateTitle,
    title: `${templateTitle}: the service did not survive`,
    evidence,
    expected,
    status: statusOf(finding),
    owner: notes.owner,
    link: notes.link,
    note: notes.note,
    openedAt: story.openedBy.at,
    openedByRunId: story.openedBy.runId,
    failedByRunId: story.failedBy.runId,
    closedAt: story.closedBy?.at ?? null,
    closedByRunId: story.closedBy?.runId ?? null,
    relapses: story.relapses,
    story: told.sort((a, b) => (a.at < b.at ? -1 : 1)),
    version: finding.version,
    may,
  };
}
