import type {
  SignalDirection,
  SignalRole,
  SignalUnit,
  Threshold,
} from '../verdict';

/**
 * What is said of a signal: as much of its definition as a sentence needs.
 * @public
 */
export interface Expectation {
  title: string;
  role: SignalRole;
  /** Which way is bad. */
  direction: SignalDirection;
  unit: SignalUnit;
  /** Null: the signal's own past sets the limit. */
  threshold: Threshold | null;
  /** Seconds. */
  period: number;
}
