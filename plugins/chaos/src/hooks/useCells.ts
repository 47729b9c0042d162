import { useApi } from '@backstage/frontend-plugin-api';
import { CellHealth } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from './useChaosQuery';

/** The cells that are read, and how that goes. */
export function useCells(): ChaosQuery<CellHealth[]> {
  const api = useApi(chaosApiRef);
  return useChaosQuery('cells', () => api.listCells(), { live: () => false });
}
