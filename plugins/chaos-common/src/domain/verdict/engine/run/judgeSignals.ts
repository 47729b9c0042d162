import { isLost } from '../gates/checkCoverage';
import { totalTraffic } from '../gates/checkTraffic';
import type { PreparedSignal } from '../series/prepareSignal';
import { JudgedSignal } from '../signal/JudgedSignal';
import { judgeSignal } from '../signal/judgeSignal';

/** Judges every signal of a run by itself, whatever its role. */
export function judgeSignals(
  all: PreparedSignal[],
  { objective, caution }: { objective: number; caution: number },
): JudgedSignal[] {
  const traffic = totalTraffic(all);
  const isStatistical = ({ signal }: PreparedSignal) =>
    signal.role === 'steadyState' && !signal.threshold;
  const signals = Math.max(1, all.filter(isStatistical).length);
  return all.map(prepared =>
    judgeSignal(prepared, {
      traffic: prepared.signal.role === 'steadyState' ? traffic : undefined,
      othersLost: all.some(other => other !== prepared && isLost(other)),
      signals,
      objectiveSeconds: objective,
      caution,
    }),
  );
}
