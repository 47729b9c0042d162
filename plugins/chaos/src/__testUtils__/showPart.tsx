import { ReactElement } from 'react';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { ChaosApi } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../api/chaosApiRef';
import { createFakeChaos } from './fakeChaos';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'cart', namespace: 'default' },
};

/**
 * Shows a part of the plugin for the service "cart", over a backend in memory.
 *
 * @param answers - where they differ from the backend's
 */
export function showPart(
  part: ReactElement,
  answers: Partial<ChaosApi> = {},
  options: { path?: string } = {},
) {
  const api: ChaosApi = { ...createFakeChaos(), ...answers };
  return renderInTestApp(
    <TestApiProvider apis={[[chaosApiRef, api]]}>
      <EntityProvider entity={entity}>{part}</EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [options.path ?? '/'],
    },
  );
}
