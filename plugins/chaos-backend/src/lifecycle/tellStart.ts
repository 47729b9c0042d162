import { StartRunResponse } from '@faultline/plugin-chaos-common';

/** What the audit log says of a start that was not refused. */
export function tellStart({ intent, run }: StartRunResponse): {
  runId: string | null;
  message: string;
} {
  return run
    ? { runId: run.id, message: `Started ${run.experimentId}.` }
    : {
        runId: null,
        message: `AWS gave no clear answer to the start ${intent.id}; it is looked for.`,
      };
}
