import { refuses, StartCheck } from '@faultline/plugin-chaos-common';

type Result = StartCheck['results'][number];

/** The results by what they mean to a person: refused, warnings, the rest. */
export function sortResults(results: readonly Result[]) {
  const refused = results.filter(refuses);
  const warned = results.filter(({ outcome }) => outcome === 'warned');
  const passed = results.filter(({ outcome }) => outcome === 'allowed');
  const unneeded = results.filter(
    ({ outcome }) => outcome === 'not-applicable',
  );
  return { refused, warned, passed, unneeded };
}
