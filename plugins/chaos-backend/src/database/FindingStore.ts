import { FindingUpdate, Story } from '@faultline/plugin-chaos-common';

/** What people said about a finding. */
export interface FindingNotes {
  owner: string | null;
  link: string | null;
  note: string;
  /** Since when somebody works on it; counts while it is open. */
  startedAt: string | null;
  updates: { at: string; text: string; userRef: string }[];
}

export interface StoredFinding {
  id: string;
  entityRef: string;
  templateKey: string;
  story: Story;
  /** What the run that failed last showed. */
  evidence: string[];
  /** What was expected of the run that opened it. */
  expected: string;
  notes: FindingNotes;
  version: number;
}

export interface FindingStore {
  get(id: string): Promise<StoredFinding | undefined>;
  find(
    entityRef: string,
    templateKey: string,
  ): Promise<StoredFinding | undefined>;
  /** Open ones first, then newest first. */
  list(entityRef: string): Promise<StoredFinding[]>;
  /** Writes what runs taught and leaves alone what people said. */
  tell(
    finding: Pick<
      StoredFinding,
      'entityRef' | 'templateKey' | 'story' | 'evidence' | 'expected'
    >,
    owner: string | null,
  ): Promise<void>;
  /** Late values showed that nothing had failed. */
  forget(entityRef: string, templateKey: string): Promise<void>;
  /** @throws ConflictError when the version is not the current one */
  note(
    id: string,
    notes: FindingNotes,
    over: FindingUpdate['version'],
  ): Promise<StoredFinding>;
}
