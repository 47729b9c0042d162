import { FailureMode } from '../failureModes';
import type { ServiceScore } from './scoreService';

/** What would raise a score, and by how much. @public */
export interface NextStep {
  mode: FailureMode;
  /** What a run that holds now would give at most, in tenths of a point. */
  gainTenths: number;
  /** Templates that prove this failure mode. Empty: one must be made. */
  templateKeys: string[];
}

/**
 * What would raise a score most, best first.
 *
 * @param templates - the service's templates with what they prove
 * @public
 */
export function nextSteps(
  score: ServiceScore,
  templates: readonly { key: string; modes: readonly FailureMode[] }[],
): NextStep[] {
  const gains = new Map<FailureMode, number>();
  for (const { mode, tenths } of score.losses) {
    gains.set(mode, (gains.get(mode) ?? 0) + tenths);
  }
  return [...gains]
    .map(([mode, gainTenths]) => ({
      mode,
      gainTenths,
      templateKeys: templates
        .filter(({ modes }) => modes.includes(mode))
        .map(({ key }) => key)
        .sort(),
    }))
    .sort((a, b) => b.gainTenths - a.gainTenths || (a.mode < b.mode ? -1 : 1));
}
