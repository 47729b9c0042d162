export type { ActionDefinition, ParameterDefinition } from './ActionDefinition';
export type {
  ResourceTypeDefinition,
  ResourceTypeParameter,
} from './ResourceTypeDefinition';
export { actions } from './actions';
export { resourceTypes } from './resourceTypes';
export { actionDescriptions } from './actionDescriptions';
export { parameterDescriptions } from './parameterDescriptions';
export { resourceTypeDescriptions } from './resourceTypeDescriptions';
