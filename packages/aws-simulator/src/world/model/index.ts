export type {
  Autoscaling,
  Component,
  ComponentKind,
  ComponentUnit,
  FrontDoor,
  Latency,
  Limits,
  OwnMetrics,
} from './Component';
export type { CircuitBreaker, Dependency, Resilience } from './Dependency';
export type { ApiEndpoint, GlobalApi, HealthCheck } from './GlobalApi';
export type { Traffic } from './Traffic';
export type { WorldModel, WorldSwitch } from './WorldModel';
export { readModel } from './readModel';
