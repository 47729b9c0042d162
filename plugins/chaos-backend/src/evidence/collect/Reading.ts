import { Sample } from '@faultline/plugin-chaos-common';

/** The values of a signal, oldest first, and what was wrong with reading them. */
export interface Reading {
  /** Seconds. */
  period: number;
  points: Sample[];
  /** Of a ratio, instead of points. */
  numerator?: Sample[];
  denominator?: Sample[];
  problem: string | null;
}
