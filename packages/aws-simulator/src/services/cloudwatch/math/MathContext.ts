import type { Series } from '../metrics/Series';
import type { Value } from './Value';

/** What an expression is evaluated against. */
export interface MathContext {
  /**
   * The result of another query.
   *
   * @throws ExpressionError when there is none, or it depends on itself.
   */
  valueOf(id: string): Value;
  /** The metrics of the request whose id contains a text. */
  metrics(part: string): Series[];
  /** The metrics that a SEARCH finds. */
  search(expression: string, statistic: string, period: number): Series[];
  /** Starts of all periods of the request, oldest first. */
  grid(period: number): number[];
  /** The largest period of the request's metrics, in seconds. */
  period: number;
}

/** A function of metric math. */
export type MathFunction = (
  parameters: readonly (Value | undefined)[],
  context: MathContext,
) => Value;
