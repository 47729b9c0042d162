import { FindingStatus } from '@faultline/plugin-chaos-common';
import { StoredFinding } from '../database/FindingStore';

/** How a finding stands. Work that began before a relapse does not count. */
export function statusOf({ story, notes }: StoredFinding): FindingStatus {
  if (!story.open) return 'closed';
  const opening = [...story.events]
    .reverse()
    .find(({ kind }) => kind === 'opened' || kind === 'reopened');
  const started = (notes.startedAt ?? '') > (opening?.at ?? '');
  return started ? 'in-progress' : 'open';
}
