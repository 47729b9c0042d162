/**
 * The kinds of failure that a service should survive.
 * @public
 */
export const FAILURE_MODES = [
  'instance-loss',
  'az-impairment',
  'region-failover',
  'data-store-failover',
  'dependency-latency',
  'dependency-errors',
  'throttling',
  'resource-pressure',
  'function-error',
  'function-delay',
] as const;

/** @public */
export type FailureMode = (typeof FAILURE_MODES)[number];

/**
 * What people call a failure mode.
 * @public
 */
export const FAILURE_MODE_TITLES: Readonly<Record<FailureMode, string>> = {
  'instance-loss': 'Instance or task loss',
  'az-impairment': 'AZ impairment',
  'region-failover': 'Region failover',
  'data-store-failover': 'Data-store failover',
  'dependency-latency': 'Dependency latency',
  'dependency-errors': 'Dependency errors',
  throttling: 'Throttling',
  'resource-pressure': 'Resource pressure',
  'function-error': 'Function error',
  'function-delay': 'Function delay',
};
