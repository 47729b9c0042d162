export { chaosServiceResourceRef } from './chaosServiceResource';
export type {
  ChaosServiceFilter,
  ChaosServiceResource,
} from './chaosServiceResource';
export {
  chaosServiceConditions,
  createChaosServiceConditionalDecision,
} from './conditions';
export {
  hasSystem,
  isInAccount,
  isInEnvironment,
  isServiceOwner,
} from './rules';
