import {
  RollUpView,
  ScorecardFilter,
  ServiceScope,
} from '@faultline/plugin-chaos-common';

/**
 * The filter that leaves just the services of a roll-up.
 *
 * @param scope - which of them count; all without
 */
export function servicesOf(
  { kind, key }: Pick<RollUpView, 'kind' | 'key'>,
  scope: ServiceScope = {},
): ScorecardFilter {
  return kind === 'organisation' ? scope : { ...scope, [kind]: key };
}
