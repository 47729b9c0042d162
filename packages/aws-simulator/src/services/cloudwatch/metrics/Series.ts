/** Values over time; a period without samples has none. */
export interface Series {
  label: string;
  /** Seconds. */
  period: number;
  /** Starts of the periods in epoch milliseconds, oldest first. */
  times: number[];
  /** One value per time. */
  values: number[];
  /** Of a metric itself: the same periods so many milliseconds before. */
  earlier?: (milliseconds: number) => Series;
}
