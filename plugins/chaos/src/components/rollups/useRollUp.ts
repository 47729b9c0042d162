import { useApi } from '@backstage/frontend-plugin-api';
import { RollUpDetail } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from '../../hooks/useChaosQuery';
import { RollUpRef } from './rollUpOf';

/** The figures of a group, system or domain with its services, kept fresh. */
export function useRollUp(of: RollUpRef): ChaosQuery<RollUpDetail> {
  const api = useApi(chaosApiRef);
  return useChaosQuery(`roll-up ${of.key}`, () => api.getRollUp(of), {
    concerns: () => true,
    live: ({ members }) => members.some(({ running }) => running > 0),
  });
}
