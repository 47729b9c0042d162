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

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'cart', namespace: 'default' },
};

/** Shows a part of the plugin for the service "cart", with answers of our own. */
export function showPart(part: ReactElement, answers: Partial<ChaosApi>) {
  const api: Partial<ChaosApi> = {
    listRuns: async () => ({ items: [], total: 0, nextCursor: null }),
    ...answers,
  };
  return renderInTestApp(
    <TestApiProvider apis={[[chaosApiRef, api as ChaosApi]]}>
      <EntityProvider entity={entity}>{part}</EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}
