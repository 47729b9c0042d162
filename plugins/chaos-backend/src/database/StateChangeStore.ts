/** A run or a start came into a state. */
export interface StateChange {
  /** Id of a run or of an intent. */
  subject: string;
  state: string;
  at: Date;
  reason: string;
  source: 'aws' | 'portal';
  /** Who did it here. */
  userRef: string | null;
}

export interface StateChangeStore {
  /** All changes of these runs and intents, oldest first. */
  of(subjects: string[]): Promise<StateChange[]>;
}
