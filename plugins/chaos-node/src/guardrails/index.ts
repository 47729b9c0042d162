export type { ChaosGuardrail } from './ChaosGuardrail';
export { chaosGuardrailsExtensionPoint } from './chaosGuardrailsExtensionPoint';
export type { ChaosGuardrailsExtensionPoint } from './chaosGuardrailsExtensionPoint';
