export { decide, evaluateGuardrails } from './evaluateGuardrails';
export type { GuardrailDecision } from './evaluateGuardrails';
export type { Guardrail } from './Guardrail';
export { GUARDRAIL_OUTCOMES, refuses } from './GuardrailResult';
export type {
  GuardrailFinding,
  GuardrailOutcome,
  GuardrailResult,
} from './GuardrailResult';
export { GUARDRAILS } from './guardrails';
export { knownFact, unknownFact } from './Known';
export type { Known } from './Known';
export * from './impact';
export * from './policy';
export type {
  ActiveRun,
  AlarmFact,
  PreviewFact,
  StartFacts,
  SteadySignal,
  TargetFact,
} from './StartFacts';
export { templateFingerprint } from './templateFingerprint';
export type { FingerprintableTemplate } from './templateFingerprint';
