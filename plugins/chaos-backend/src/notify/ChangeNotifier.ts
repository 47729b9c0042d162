/** Told of every change that people may be looking at, after it was written. */
export interface ChangeNotifier {
  changed(change: {
    entityRefs: string[];
    runId: string | null;
    version: number;
  }): Promise<void>;
}
