import { FindingUpdate } from '@faultline/plugin-chaos-common';
import { FindingNotes, StoredFinding } from '../database/FindingStore';
import { statusOf } from './statusOf';

/** A change with the person who makes it. */
export interface SignedChange {
  change: FindingUpdate;
  at: string;
  userRef: string;
}

/** What was changed, in sentences; empty when nothing was. */
export function wordsOf(change: FindingUpdate, finding: StoredFinding): string {
  const { notes } = finding;
  const words: string[] = [];
  if (change.status !== undefined && change.status !== statusOf(finding)) {
    words.push(
      change.status === 'in-progress' ? 'Work began.' : 'Work was put off.',
    );
  }
  if (change.owner !== undefined && change.owner !== notes.owner) {
    words.push(
      change.owner ? `Given to ${change.owner}.` : 'Owner taken away.',
    );
  }
  if (change.link !== undefined && change.link !== notes.link) {
    words.push(change.link ? `Linked to ${change.link}.` : 'Link taken away.');
  }
  if (change.note !== undefined && change.note !== notes.note) {
    words.push(change.note || 'Note taken away.');
  }
  return words.join(' ');
}

/** What people said about a finding, with the change told in its story. */
export function noteFinding(
  finding: StoredFinding,
  { change, at, userRef }: SignedChange,
): FindingNotes {
  const { notes } = finding;
  const text = wordsOf(change, finding);
  const started = { open: null, 'in-progress': at };
  return {
    owner: change.owner === undefined ? notes.owner : change.owner,
    link: change.link === undefined ? notes.link : change.link,
    note: change.note ?? notes.note,
    startedAt: change.status ? started[change.status] : notes.startedAt,
    updates: text ? [...notes.updates, { at, text, userRef }] : notes.updates,
  };
}
