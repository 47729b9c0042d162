import { GuardrailPolicy } from './policySchema';

/** What holds in every environment but production unless the settings say otherwise. */
export const DEFAULT_POLICY: GuardrailPolicy = {
  requireStopCondition: false,
  confirmByName: false,
  requireSteadyState: false,
  requirePreview: false,
  previewMaxAgeMinutes: 30,
  maxConcurrentPerService: 1,
  maxConcurrentPerCell: 5,
  protectDependencies: true,
  window: { timeZone: 'UTC', allow: [], freezes: [] },
  actions: { allow: ['*'], deny: [] },
  maxTargets: null,
  maxTargetPercent: null,
  maxStartsPerUserPerHour: 10,
};

/** What holds in production unless its own settings say otherwise. */
export const PRODUCTION_POLICY: GuardrailPolicy = {
  ...DEFAULT_POLICY,
  requireStopCondition: true,
  confirmByName: true,
  requireSteadyState: true,
  requirePreview: true,
};
