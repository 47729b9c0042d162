/** A message to owners. */
export interface OwnerNotice {
  /** Entity refs of the owners; groups stand for their members. */
  recipients: string[];
  /** Who did it, and need not be told. */
  except: string | null;
  title: string;
  description: string;
  /** Path in the portal. */
  link: string;
  severity: 'high' | 'normal';
  /** By which people turn it off in the portal's notification settings. */
  topic: string;
  /** A later notice of the same scope takes the place of the one before. */
  scope: string;
}

/** One channel by which owners are told. */
export interface OwnerNotifier {
  /** Best effort: never rejects. */
  tell(notice: OwnerNotice): Promise<void>;
  /** Rejects when it could not be delivered. */
  deliver(notice: OwnerNotice): Promise<void>;
}
