export { badgePath } from './badgePath';
export type { ChaosApi } from './ChaosApi';
export { ChaosClient } from './ChaosClient';
export type { ChaosClientOptions } from './HttpCaller';
export type { ScorecardApi } from './ScorecardApi';
export { ScorecardClient } from './ScorecardClient';
