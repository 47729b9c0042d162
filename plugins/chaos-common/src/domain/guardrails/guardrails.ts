import { Guardrail } from './Guardrail';
import { allowedActions } from './rules/allowedActions';
import { allowedWindow } from './rules/allowedWindow';
import { dependencies } from './rules/dependencies';
import { freezePeriods } from './rules/freezePeriods';
import { otherTeams } from './rules/otherTeams';
import { runsPerCell } from './rules/runsPerCell';
import { runsPerService } from './rules/runsPerService';
import { safetyLever } from './rules/safetyLever';
import { sameTargets } from './rules/sameTargets';
import { steadyState } from './rules/steadyState';
import { stopAlarms } from './rules/stopAlarms';
import { targetCount } from './rules/targetCount';
import { targetShare } from './rules/targetShare';
import { templateUnchanged } from './rules/templateUnchanged';
import { userRate } from './rules/userRate';

/**
 * Every guardrail that the portal brings along, in the order in which they are
 * shown: what stops everything, the service, its surroundings, time, the
 * template, the person.
 * @public
 */
export const GUARDRAILS: readonly Guardrail[] = [
  safetyLever,
  stopAlarms,
  steadyState,
  runsPerService,
  sameTargets,
  dependencies,
  runsPerCell,
  allowedWindow,
  freezePeriods,
  allowedActions,
  targetCount,
  targetShare,
  templateUnchanged,
  userRate,
  otherTeams,
];
