import { markOfRun, Run, StripEntry } from '@faultline/plugin-chaos-common';

/** Runs as cells of a heat strip. */
export function stripOf(runs: Run[]): StripEntry[] {
  return runs.map(run => ({
    runId: run.id,
    mark: markOfRun(run),
    at: run.createdAt,
  }));
}
