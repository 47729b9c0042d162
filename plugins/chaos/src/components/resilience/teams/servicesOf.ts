import { RollUpView, ScorecardFilter } from '@faultline/plugin-chaos-common';

/** The filter that leaves just the services of a roll-up. */
export function servicesOf({
  kind,
  key,
}: Pick<RollUpView, 'kind' | 'key'>): ScorecardFilter {
  return kind === 'organisation' ? {} : { [kind]: key };
}
