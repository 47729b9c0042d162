export { GuardrailPolicies } from './GuardrailPolicies';
export { policySchema, policySettingsSchema } from './policySchema';
export type { GuardrailPolicy, GuardrailSettings } from './policySchema';
export { readGuardrailPolicies } from './readGuardrailPolicies';
export type { PoliciesResult } from './readGuardrailPolicies';
export { WEEKDAYS, windowSchema } from './windowSchema';
export type { GuardrailWindow, Weekday } from './windowSchema';
