export { compareRuns } from './compareRuns';
export type { RunDifference } from './compareRuns';
export { estimateCost, FIS_PRICES } from './estimateCost';
export type { CostEstimate } from './estimateCost';
export { groupTargets } from './groupTargets';
export type {
  PreviewedResource,
  ServiceClaim,
  TargetGroup,
} from './groupTargets';
