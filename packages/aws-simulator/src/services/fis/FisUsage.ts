import { metricKey } from '../cloudwatch/metrics/MetricSource';
import type {
  MetricIdentity,
  MetricSource,
  Samples,
  TimeWindow,
} from '../cloudwatch/metrics/MetricSource';
import type { FisCell, Lifetime } from './FisCell';

const MINUTE_MS = 60_000;

type LifetimesOf = (fis: FisCell) => Lifetime[];

const COUNTED: readonly [resource: string, LifetimesOf][] = [
  ['ExperimentTemplates', fis => fis.templateLifetimes()],
  ['ActiveExperiments', fis => fis.experimentLifetimes()],
];

/**
 * The only metrics that FIS itself has: how much of its quotas is used, as
 * `ResourceCount` in the namespace `AWS/Usage`.
 */
export class FisUsage implements MetricSource {
  readonly #counted: ReadonlyMap<string, [MetricIdentity, LifetimesOf]>;

  constructor(
    { accountId, region }: { accountId: string; region: string },
    private readonly fis: FisCell,
  ) {
    this.#counted = new Map(
      COUNTED.map(([Resource, lifetimesOf]) => {
        const metric = {
          ...{ accountId, region },
          namespace: 'AWS/Usage',
          metricName: 'ResourceCount',
          dimensions: {
            Service: 'FIS',
            Type: 'Resource',
            Resource,
            Class: 'None',
          },
        };
        return [metricKey(metric), [metric, lifetimesOf]];
      }),
    );
  }

  list(): MetricIdentity[] {
    return [...this.#counted.values()]
      .filter(([, lifetimesOf]) => lifetimesOf(this.fis).length > 0)
      .map(([metric]) => metric);
  }

  knows(metric: MetricIdentity): boolean {
    return this.#counted.has(metricKey(metric));
  }

  samples(metric: MetricIdentity, window: TimeWindow, now: number): Samples[] {
    const [, lifetimesOf] = this.#counted.get(metricKey(metric)) ?? [];
    const lifetimes = lifetimesOf?.(this.fis) ?? [];
    if (lifetimes.length === 0) {
      return [];
    }
    const relevant = lifetimes.filter(
      ({ from, to }) => from < window.end && to > window.start,
    );
    const samples: Samples[] = [];
    const first = Math.ceil(window.start / MINUTE_MS) * MINUTE_MS;
    const last = Math.min(window.end - 1, now - MINUTE_MS);
    for (let at = first; at <= last; at += MINUTE_MS) {
      const there = relevant.filter(
        ({ from, to }) => from < at + MINUTE_MS && to > at,
      );
      samples.push({ at, values: [there.length] });
    }
    return samples;
  }
}
