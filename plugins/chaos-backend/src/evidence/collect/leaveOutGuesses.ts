import { EvidencePlan } from '../signals/SignalPlanner';
import { PlannedSignal } from '../signals/PlannedSignal';
import { Reading } from './Reading';

/** Origins that nobody wrote for this service: a name led to them. */
const GUESSED: PlannedSignal['origin'][] = ['targets', 'dashboard'];

function isSilent({ points, denominator }: Reading): boolean {
  return points.length === 0 && (denominator ?? []).length === 0;
}

/**
 * Leaves out signals that were only guessed and have no values: that says
 * nothing of the run. What somebody wrote stays, and is missed. What a dashboard
 * shows and nobody measures is named.
 */
export function leaveOutGuesses(
  plan: EvidencePlan,
  readings: Map<string, Reading>,
): EvidencePlan {
  const silent = plan.signals.filter(signal => {
    const reading = readings.get(signal.id);
    return GUESSED.includes(signal.origin) && (!reading || isSilent(reading));
  });
  const problems = silent.flatMap(({ id, title, origin }) => {
    const problem = readings.get(id)?.problem;
    if (problem) return [`${title}: ${problem}`];
    return origin === 'dashboard'
      ? [`${title} is on the dashboard and has no values.`]
      : [];
  });
  return {
    ...plan,
    signals: plan.signals.filter(signal => !silent.includes(signal)),
    problems: [...plan.problems, ...problems],
  };
}
