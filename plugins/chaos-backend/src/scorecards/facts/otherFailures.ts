import { ServiceScore } from '@faultline/plugin-chaos-common';

/**
 * Of the runs that let a service fail, those that no failed failure mode shows:
 * they prove none that counts, or another template passed in their place.
 */
export function otherFailures({
  openFailures,
  modes,
}: ServiceScore): ServiceScore['openFailures'] {
  const failed = modes.filter(
    ({ state, waived }) => state === 'failed' && !waived,
  );
  return openFailures.filter(
    run => !failed.some(({ mode }) => run.modes.includes(mode)),
  );
}
