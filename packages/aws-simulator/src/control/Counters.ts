/** Requests by `service.operation` and then by the caller's account. @public */
export type RequestCounts = Record<string, Record<string, number>>;

/** Counts requests. */
export class Counters {
  #counts: RequestCounts = {};

  add(service: string, operation: string, accountId: string): void {
    const byAccount = (this.#counts[`${service}.${operation}`] ??= {});
    byAccount[accountId] = (byAccount[accountId] ?? 0) + 1;
  }

  all(): RequestCounts {
    return this.#counts;
  }

  clear(): void {
    this.#counts = {};
  }
}
