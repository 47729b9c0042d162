import { Run, StripEntry } from '@faultline/plugin-chaos-common';
import { markOf } from './markOf';

/** Runs as cells of a heat strip. */
export function stripOf(runs: Run[]): StripEntry[] {
  return runs.map(run => ({
    runId: run.id,
    mark: markOf(run),
    at: run.createdAt,
  }));
}
