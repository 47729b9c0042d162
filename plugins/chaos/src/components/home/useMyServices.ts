import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { ScorecardApi, ScorecardSummary } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from '../../hooks/useChaosQuery';
import { worstFirst } from './worstFirst';

/** So many services fit on a home page. */
const SHOWN = 10;

export interface MyServices {
  /** Groups of the reader. */
  groups: string[];
  /** The worst first. */
  services: ScorecardSummary[];
}

/** The services of the groups to which the reader belongs, kept fresh. */
export function useMyServices(): ChaosQuery<MyServices> {
  const api = useApi(chaosApiRef);
  const identity = useApi(identityApiRef);
  return useChaosQuery(
    'my-services',
    async () => {
      const { ownershipEntityRefs } = await identity.getBackstageIdentity();
      const groups = ownershipEntityRefs.filter(ref =>
        ref.startsWith('group:'),
      );
      return { groups, services: await worstOf(api, groups) };
    },
    {
      concerns: () => true,
      live: ({ services }) => services.some(({ running }) => running > 0),
    },
  );
}

async function worstOf(api: ScorecardApi, groups: readonly string[]) {
  const pages = await Promise.all(
    groups.map(group => api.listScorecards({ group, limit: SHOWN })),
  );
  return worstFirst(pages.flatMap(({ items }) => items)).slice(0, SHOWN);
}
