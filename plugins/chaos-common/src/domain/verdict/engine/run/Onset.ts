import { observeFault } from '../evidence/observeFault';
import type { PreparedSignal } from '../series/prepareSignal';
import { timeOf } from '../series/timeOf';

/** What the evidence signals say of the fault. */
export interface Onset {
  /** Whether the run has evidence signals at all. */
  configured: boolean;
  /** Start of the first bin in which one moved; null when none did. */
  time: number | null;
  /** Evidence signals that moved, by id. */
  moved: Map<string, number>;
}

/** Asks all evidence signals whether and when they felt the fault. */
export function findOnset(all: PreparedSignal[]): Onset {
  const evidence = all.filter(({ signal }) => signal.role === 'faultEvidence');
  const moved = new Map<string, number>();
  for (const prepared of evidence) {
    const bin = observeFault(prepared);
    if (bin !== undefined) moved.set(prepared.signal.id, timeOf(prepared, bin));
  }
  return {
    configured: evidence.length > 0,
    time: moved.size > 0 ? Math.min(...moved.values()) : null,
    moved,
  };
}
