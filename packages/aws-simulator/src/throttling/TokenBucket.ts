/** How fast requests may come, and how many may come at once. @public */
export interface Rate {
  /** Requests that are allowed again every second. */
  perSecond: number;
  /** Requests that are allowed at once after a pause. */
  burst: number;
}

/** What is left of a rate's allowance at a moment. */
export interface TokenBucket {
  tokens: number;
  /** Epoch milliseconds. */
  at: number;
}

/** The bucket after one request now, or undefined when it is empty. */
export function take(
  bucket: TokenBucket | undefined,
  { perSecond, burst }: Rate,
  now: number,
): TokenBucket | undefined {
  const { tokens, at } = bucket ?? { tokens: burst, at: now };
  const refilled = Math.min(burst, tokens + ((now - at) / 1000) * perSecond);
  return refilled >= 1 ? { tokens: refilled - 1, at: now } : undefined;
}
