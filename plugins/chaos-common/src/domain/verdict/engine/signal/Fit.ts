import type { Track } from '../outcome/Track';
import type { Method } from '../RunVerdict';

/** What a signal is held against, and how it moved by that. */
export interface Fit {
  method: Exclude<Method, 'none'>;
  track: Track;
  /** Usual value, in the unit of the signal; a share of bad for counts. */
  center: number;
  /** Usual deviation from it; null where counting needs none. */
  scale: number | null;
  /** Scales that count as a breach; for a contract its threshold. */
  limit: number | null;
  /** Quiet windows that set the limit. */
  placebos: number;
  /** Largest deviation, in scales. */
  peak: number | null;
  /** Whether the past of the metric, or a promise, backs the limit. */
  calibrated: boolean;
  /** Whether a fault could hide in its noise, so that calm proves nothing. */
  tooNoisy: boolean;
}
