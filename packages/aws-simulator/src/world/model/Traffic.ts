/** Calls from outside, over the day and the week. @public */
export interface Traffic {
  /** Average over the week. */
  requestsPerMinute: number;
  /** How far the day's peak lies above the average, as a share; default 0. */
  daily?: number;
  /** Hour of the peak, UTC; default 14. */
  peakHour?: number;
  /** How far the weekend lies below the average, as a share; default 0. */
  weekly?: number;
  /** Slow unpredictable change, as a share; default 0.05. */
  noise?: number;
  /** `random` like people (default) or `regular` like a load generator. */
  arrivals?: 'random' | 'regular';
}
