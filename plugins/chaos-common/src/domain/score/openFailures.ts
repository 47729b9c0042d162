import { FailureMode } from '../failureModes';
import { newestFirst } from './countsFor';
import { RunEvidence } from './RunEvidence';

/**
 * The runs whose findings are open, newest first: of each template the latest
 * conclusive run, where it failed. Only a later run of the same template that
 * passed closes it, whatever else was run, and whether the template proves a
 * failure mode or none.
 *
 * @param modes - those that apply; a failure is excused while all of these that
 * it was about are waived
 */
export function openFailures(
  runs: readonly RunEvidence[],
  modes: readonly { mode: FailureMode; waived: boolean }[],
): RunEvidence[] {
  const latest = new Map<string, RunEvidence>();
  for (const run of [...runs].sort(newestFirst)) {
    const conclusive = run.verdict === 'passed' || run.verdict === 'failed';
    if (conclusive && !latest.has(run.templateKey)) {
      latest.set(run.templateKey, run);
    }
  }
  return [...latest.values()].filter(run => {
    if (run.verdict !== 'failed') return false;
    const about = modes.filter(({ mode }) => run.modes.includes(mode));
    return about.length === 0 || about.some(({ waived }) => !waived);
  });
}
