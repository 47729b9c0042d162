export { SERVICE_STATUSES } from './ServiceStatus';
export type { ServiceStatus } from './ServiceStatus';
