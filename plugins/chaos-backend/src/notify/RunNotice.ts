/** A message to the owners of what a run touches. */
export interface RunNotice {
  /** Entity refs of the owners; groups stand for their members. */
  recipients: string[];
  /** Who did it, and need not be told. */
  except: string | null;
  title: string;
  description: string;
  /** Path in the portal. */
  link: string;
  severity: 'high' | 'normal';
  /** A later notice of the same run takes the place of the one before. */
  runId: string;
}

/** One channel by which owners are told. Best effort: never rejects. */
export interface OwnerNotifier {
  tell(notice: RunNotice): Promise<void>;
}
