/** Something about a run that AWS is still to be asked. */
export interface Inquiry {
  runId: string;
  /** `targets`: what it hits; `halt`: which alarm stopped it. */
  about: 'targets' | 'halt';
  /** How often it was asked in vain. */
  attempts: number;
  createdAt: Date;
}

/** What AWS is still to be asked; written together with the news of the run. */
export interface InquiryStore {
  /** As `RunStore.claimDue`; only of runs that AWS has begun to carry out. */
  claimDue(now: Date, visibleAgainAt: Date, limit: number): Promise<Inquiry[]>;
  /** Counts an attempt in vain. */
  postpone(inquiry: Inquiry, dueAt: Date): Promise<void>;
  close(inquiry: Inquiry): Promise<void>;
  /** What is still asked about a run. */
  openOf(runId: string): Promise<Inquiry['about'][]>;
}
