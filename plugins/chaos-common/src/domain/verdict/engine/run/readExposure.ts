import type { RunDocument } from '../document/RunDocument';
import type { Reason } from '../RunVerdict';
import type { Exposure } from '../series/Windows';

/** When the fault was there, or why there was none. */
export function readExposure(
  document: RunDocument,
): { exposure: Exposure } | { refusal: Reason } {
  const { kind, experiment } = document;
  const { faultStart, faultEnd, state } = experiment;
  const refuse = (text: string) => ({
    refusal: { code: 'experiment_not_run' as const, text },
  });
  if (state === 'failed') {
    return refuse(
      'FIS could not run the actions. Read its reason on the experiment, repair the template or its role, and run again.',
    );
  }
  if (state === 'cancelled') {
    return refuse(
      'The experiment was cancelled before it did anything. Check the safety lever, then run again.',
    );
  }
  if (kind === 'not-run' || faultStart === null || faultEnd === null) {
    return refuse(
      'No fault was injected, so there is nothing to judge. Run the template with an action that does harm.',
    );
  }
  return { exposure: { from: faultStart, to: faultEnd } };
}
