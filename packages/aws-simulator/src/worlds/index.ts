export { emptyWorld } from './emptyWorld';
export { loadWorld } from './loadWorld';
export { sampleWorld } from './sampleWorld';
export { shopWorld } from './shop/shopWorld';
export { validateWorld } from './validateWorld';
export type {
  RunOutcome,
  World,
  WorldAccount,
  WorldActionFailure,
  WorldCell,
  WorldDashboard,
  WorldResource,
  WorldRole,
  WorldRun,
  WorldTemplate,
} from './World';
export type {
  AlarmState,
  WorldAlarm,
  WorldAlarmChange,
  WorldAlarmMetric,
  WorldAlarmReaction,
} from './WorldAlarm';
export type {
  LogConfiguration,
  ReportConfiguration,
  StopCondition,
  TemplateAction,
  TemplateDefinition,
  TemplateOptions,
  TemplateTarget,
} from '../services/fis/model/Template';
export type {
  ApiEndpoint,
  Autoscaling,
  CircuitBreaker,
  Component,
  ComponentKind,
  ComponentUnit,
  Dependency,
  FrontDoor,
  GlobalApi,
  HealthCheck,
  Latency,
  Limits,
  OwnMetrics,
  Resilience,
  Traffic,
  WorldModel,
  WorldSwitch,
} from '../world/model';
