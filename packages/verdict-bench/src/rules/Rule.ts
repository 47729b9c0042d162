import type { BenchCase } from '../cases/BenchCase';

/** What a rule says of a case. */
export interface Opinion {
  /** Whether it judged at all. */
  judged: boolean;
  deviates: boolean;
  /** Bins from the start of the fault to the first bad one. */
  detectedAfter?: number;
  /** Bins from the start of the fault to the first good one; null: never. */
  recoveredAfter?: number | null;
}

/** A way to tell faults from noise. */
export interface Rule {
  name: string;
  judge(bench: BenchCase): Opinion;
}
