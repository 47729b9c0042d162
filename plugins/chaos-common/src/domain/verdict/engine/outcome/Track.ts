/**
 * How a signal moved, whatever method says so: bands, counts and contracts all
 * come down to bins that breach and stretches of bins that are good again.
 */
export interface Track {
  /** 1 for bins that belong to a breach, by position in the series. */
  breaches: Uint8Array;
  /** Whether the bin has a value. */
  isKnown(bin: number): boolean;
  /** Whether these bins, all known, look like the time before the fault. */
  isGood(bins: number[]): boolean;
  /**
   * How much more likely a bin is usual than part of the deviation, as the
   * logarithm of the ratio. Absent where a bin is plainly one or the other.
   *
   * @param part - of the deviation, 1 for all of it: slopes are less
   */
  evidence?(bin: number, part: number): number;
}
