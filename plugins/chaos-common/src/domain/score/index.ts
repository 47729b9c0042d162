export { whyUncounted } from './countsFor';
export { GRADES } from './grade';
export type { Grade, GradeCap } from './grade';
export { earliestAfter, nextChangeAt, staleAt } from './nextChangeAt';
export { nextSteps } from './nextSteps';
export type { NextStep } from './nextSteps';
export { rateMode } from './rateMode';
export type { ModeRating } from './rateMode';
export { UNCOUNTED_REASONS } from './RunEvidence';
export type { RunEvidence, UncountedReason } from './RunEvidence';
export { LOSS_REASONS } from './runPoints';
export type { LossReason } from './runPoints';
export { scoreService } from './scoreService';
export type { ModeScore, ModeWaiver, ServiceScore } from './scoreService';
export {
  DEFAULT_SCORING,
  readScoringPolicy,
  scoringPolicySchema,
} from './ScoringPolicy';
export type { ScoringPolicy } from './ScoringPolicy';
export { targetsDrifted } from './targetsDrifted';
export type { ChosenTargets } from './targetsDrifted';
export type { Loss } from './waterfall';
