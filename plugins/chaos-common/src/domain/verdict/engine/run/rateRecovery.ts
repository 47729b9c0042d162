import type { ExperimentTimes } from '../document/RunDocument';
import type { Reason } from '../RunVerdict';
import { timeOf } from '../series/timeOf';
import type { JudgedSignal } from '../signal/JudgedSignal';
import { formatSeconds } from '../words/formatSeconds';

/** Whether a recovery is good enough. */
export interface RecoveryRating {
  verdict: 'passed' | 'failed' | 'inconclusive';
  reason: Reason;
}

/**
 * Holds the recovery of one signal against the objective. While a lasting fault
 * is there, the service has to recover in spite of it; what comes back only
 * because the fault went away proves nothing.
 */
export function rateRecovery(
  { prepared, outcome }: JudgedSignal,
  experiment: ExperimentTimes,
  objective: number,
): RecoveryRating | undefined {
  if (!outcome?.deviated || outcome.recovery === undefined) return undefined;
  const { id } = prepared.signal;
  const detected = timeOf(prepared, outcome.detection);
  const recovered = timeOf(prepared, outcome.recovery);
  const took = recovered - detected;
  const said = `${id} recovered ${formatSeconds(took)} after it deviated`;
  const within = `the objective of ${formatSeconds(objective)}`;
  const faultEnd = experiment.faultEnd ?? experiment.end;
  const duringFault = recovered + prepared.grid.period <= faultEnd;

  if (experiment.faultType === 'lasting' && !duringFault) {
    if (faultEnd >= detected + objective) {
      return {
        verdict: 'failed',
        reason: {
          code: 'recovered_only_after_fault',
          text: `${said}, and only once the fault was gone, which lasted longer than ${within}.`,
        },
      };
    }
    if (took <= objective) {
      const needed = detected + objective - (experiment.faultStart ?? detected);
      return {
        verdict: 'inconclusive',
        reason: {
          code: 'exposure_too_short',
          text: `${said}, but only once the fault was gone, before ${within} had run out. A fault of at least ${formatSeconds(
            needed,
          )} would decide it.`,
        },
      };
    }
  }
  return took <= objective
    ? {
        verdict: 'passed',
        reason: {
          code: 'recovered_in_time',
          text: `${said}, within ${within}.`,
        },
      }
    : {
        verdict: 'failed',
        reason: {
          code: 'recovered_too_late',
          text: `${said}, later than ${within}.`,
        },
      };
}
