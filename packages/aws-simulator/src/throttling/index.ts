export type { Rate } from './TokenBucket';
export { parseRateLimits } from './RateLimit';
export type { RateLimit } from './RateLimit';
export { Throttles } from './Throttles';
export { awsRateLimits } from './awsRateLimits';
export { rateExceeded } from './rateExceeded';
