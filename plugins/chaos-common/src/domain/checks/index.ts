export { CHECK_IDS, CHECK_OUTCOMES } from './Check';
export type { CheckFacts, CheckId, CheckOutcome, CheckResult } from './Check';
export {
  DEFAULT_LEVELS,
  levelsSchema,
  rateLevel,
  readLevels,
} from './rateLevel';
export type { Level, LevelRating } from './rateLevel';
export { runChecks } from './runChecks';
