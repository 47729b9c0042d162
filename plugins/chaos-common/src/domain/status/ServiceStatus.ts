/**
 * The resilience status of a service, worst first. A run in progress is shown
 * beside it and never instead of it.
 * @public
 */
export const SERVICE_STATUSES = [
  'failing',
  'untested',
  'stale',
  'resilient',
] as const;

/** @public */
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];
