import {
  ScorecardFilter,
  scorecardFilterSchema,
} from '@faultline/plugin-chaos-common';

/** What the filters by which services are chosen are called in the address. */
export const FILTER_NAMES = {
  q: 'q',
  status: 'status',
  group: 'owner',
  system: 'system',
  domain: 'domain',
  tier: 'tier',
  lifecycle: 'lifecycle',
  level: 'level',
  environment: 'environment',
  mode: 'mode',
  modeState: 'state',
} as const satisfies Record<keyof ScorecardFilter, string>;

/** What the address asks for; values that nobody knows are left out. */
export function filterOf<Name extends keyof ScorecardFilter>(
  params: URLSearchParams,
  names: readonly Name[],
): Pick<ScorecardFilter, Name> {
  const known = names.flatMap(name => {
    const value = params.get(FILTER_NAMES[name]);
    return value && scorecardFilterSchema.shape[name].safeParse(value).success
      ? [[name, value] as const]
      : [];
  });
  return Object.fromEntries(known) as Pick<ScorecardFilter, Name>;
}
