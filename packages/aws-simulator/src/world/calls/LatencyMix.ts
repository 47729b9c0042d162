import type { Case } from './Case';
import type { Latency } from '../model';
import { normalCdf, normalQuantile } from './normal';

/** A share of calls whose latency is log-normal plus a constant. */
export interface LatencyPart {
  weight: number;
  /** Median of the log-normal part in milliseconds. */
  medianMs: number;
  sigma: number;
  addMs: number;
}

const P99 = 2.326;
/** Precision of a percentile, relative. */
const ITERATIONS = 40;

/** Spread of the logarithm that fits median and 99th percentile. */
export function sigmaOf({ p50Ms, p99Ms }: Latency): number {
  return Math.log(Math.max(p99Ms, p50Ms) / p50Ms) / P99;
}

/** Latencies of calls of different kinds. */
export function latencyMix(
  cases: readonly Case[],
  medianMs: number,
  sigma: number,
): LatencyPart[] {
  return cases.map(({ share, factor, addMs }) => ({
    weight: share,
    medianMs: Math.max(0.1, medianMs * factor),
    sigma,
    addMs,
  }));
}

export function mixMean(parts: readonly LatencyPart[]): number {
  let sum = 0;
  let weights = 0;
  for (const { weight, medianMs, sigma, addMs } of parts) {
    sum += weight * (medianMs * Math.exp((sigma * sigma) / 2) + addMs);
    weights += weight;
  }
  return weights > 0 ? sum / weights : 0;
}

function partQuantile(part: LatencyPart, p: number): number {
  const { medianMs, sigma, addMs } = part;
  return addMs + medianMs * Math.exp(sigma * normalQuantile(p));
}

function shareBelow(parts: readonly LatencyPart[], ms: number): number {
  let below = 0;
  let weights = 0;
  for (const { weight, medianMs, sigma, addMs } of parts) {
    weights += weight;
    if (ms > addMs) {
      below +=
        sigma > 0
          ? weight * normalCdf(Math.log((ms - addMs) / medianMs) / sigma)
          : weight * Number(ms >= addMs + medianMs);
    }
  }
  return below / weights;
}

/** The latency that this share (0 to 1) of the calls stays below. */
export function mixQuantile(parts: readonly LatencyPart[], p: number): number {
  const [only, other] = parts;
  if (only && !other) {
    return partQuantile(only, p);
  }
  let low = Math.min(...parts.map(part => partQuantile(part, p)));
  let high = Math.max(...parts.map(part => partQuantile(part, p)));
  for (let i = 0; i < ITERATIONS && high - low > 1e-4 * high; i += 1) {
    const middle = (low + high) / 2;
    if (shareBelow(parts, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
