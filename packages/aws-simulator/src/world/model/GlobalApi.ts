import type { Traffic } from './Traffic';

/** A Route 53 health check. @public */
export interface HealthCheck {
  /** As in the metric dimension `HealthCheckId`. */
  id: string;
  /** Id of the component that it really asks. */
  watches: string;
  /** What it asks instead while a switch is on. */
  whileSwitch?: { name: string; watches: string };
  /** 10 or 30 (default). */
  intervalSeconds?: number;
  /** Equal results in a row that change its mind; default 3. */
  failureThreshold?: number;
}

/** One region of a global API with the users that live near it. @public */
export interface ApiEndpoint {
  region: string;
  /** Id of the component that answers there. */
  component: string;
  /** Users for whom this is the nearest region. */
  traffic: Traffic;
  healthCheck?: HealthCheck;
}

/**
 * An API with one name in several regions. A load generator calls it from near
 * each region and publishes what it gets: `region_<region>` counts successful
 * answers by the region that gave them, `status_2xx`, `status_4xx` and
 * `status_5xx` all answers.
 *
 * @public
 */
export interface GlobalApi {
  /** Also the value of the metric dimension `Api`. */
  name: string;
  accountId: string;
  /** Where the load generator publishes. */
  metricsRegion: string;
  /** Namespace of what the load generator publishes. */
  namespace: string;
  /** `latency`: the nearest healthy one; `failover`: the first healthy one. */
  routing: 'latency' | 'failover';
  /** How long resolvers remember an answer; default 60. */
  dnsTtlSeconds?: number;
  endpoints: ApiEndpoint[];
}
