import { Case, USUAL } from '../calls/Case';
import { normalQuantile } from '../calls/normal';
import type { MinuteSamples } from '../../services/cloudwatch/metrics/FunctionMetrics';
import { gaussian, uniform } from '../noise';
import type { Node } from '../physics/Graph';
import { MINUTE_MS } from '../time';
import type { MinuteView } from './MinuteView';

/** Borders of the parts of a distribution that one value each stands for. */
const BORDERS = [0, 0.15, 0.35, 0.55, 0.75, 0.88, 0.94, 0.975, 0.99, 0.997, 1];
const TABLE_SIZE = 1024;
/** How much the median of a minute differs from the usual one. */
const MINUTE_SPREAD = 0.03;

/** Latencies at evenly spaced quantiles, as multiples of the median. */
const tables = new WeakMap<Node, Float64Array>();

function tableOf(node: Node): Float64Array {
  const known = tables.get(node);
  if (known) {
    return known;
  }
  const table = Float64Array.from({ length: TABLE_SIZE }, (_, index) =>
    Math.exp(node.sigma * normalQuantile((index + 0.5) / TABLE_SIZE)),
  );
  tables.set(node, table);
  return table;
}

/** Rounds so that the parts add up to the whole. */
class Distributor {
  #exact = 0;
  #given = 0;

  take(share: number): number {
    this.#exact += share;
    const count = Math.round(this.#exact) - this.#given;
    this.#given += count;
    return count;
  }
}

/**
 * Latencies of calls in milliseconds, as values with their counts.
 *
 * @param calls - How many calls there were
 * @param includes - Which kinds of calls count
 * @param unitMs - What one unit of the values is; default a millisecond
 */
export function latencies(
  { node, minute, cases }: MinuteView,
  calls: number,
  includes: (each: Case) => boolean = () => true,
  unitMs = 1,
): MinuteSamples | undefined {
  if (calls <= 0) {
    return undefined;
  }
  const table = tableOf(node);
  const index = minute / MINUTE_MS;
  const drift = 1 + MINUTE_SPREAD * gaussian(node.key ^ 0x68e31da4, index);
  const medianMs = node.component.latency.p50Ms * drift;
  const wanted = cases === USUAL ? cases : cases.filter(includes);
  const total = wanted.reduce((sum, { share }) => sum + share, 0);
  const distributor = new Distributor();
  const values: number[] = [];
  const counts: number[] = [];
  wanted.forEach(({ share, factor, addMs }, position) => {
    for (let part = 1; part < BORDERS.length; part += 1) {
      const low = BORDERS[part - 1] ?? 0;
      const high = BORDERS[part] ?? 1;
      const count = distributor.take((calls * share * (high - low)) / total);
      if (count > 0) {
        const salt = Math.imul(part + position * BORDERS.length, 0x27d4eb2f);
        const place = low + (high - low) * uniform(node.key ^ salt, index);
        const multiple = table[Math.floor(place * TABLE_SIZE)] ?? 1;
        const ms = Math.max(0.01, medianMs * multiple * factor + addMs);
        values.push(ms / unitMs);
        counts.push(count);
      }
    }
  });
  return values.length > 0 ? { values, counts } : undefined;
}
