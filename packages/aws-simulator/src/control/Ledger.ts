/** One StartExperiment request that arrived. @public */
export interface LedgerEntry {
  /** Simulated time, ISO 8601. */
  time: string;
  accountId: string;
  region: string;
  /** ARN of the caller. */
  caller: string;
  clientToken?: string;
  experimentTemplateId?: string;
  /** The experiment; equal for requests with the same client token. */
  experimentId?: string;
  error?: { code: string; message: string };
}

/** Every StartExperiment request since the start or the last reset. */
export class Ledger {
  #entries: LedgerEntry[] = [];

  add(entry: LedgerEntry): void {
    this.#entries.push(entry);
  }

  list(): readonly LedgerEntry[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }
}
