export { CHECK_IDS } from './Check';
export type { CheckFacts, CheckId, CheckResult } from './Check';
export {
  DEFAULT_LEVELS,
  levelsSchema,
  rateLevel,
  readLevels,
} from './rateLevel';
export type { Level, LevelRating } from './rateLevel';
export { runChecks } from './runChecks';
