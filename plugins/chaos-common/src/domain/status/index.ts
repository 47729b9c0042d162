export { rateService, SERVICE_STATUSES } from './rateService';
export type {
  ServiceRating,
  ServiceStatus,
  StatusEvidence,
} from './rateService';
