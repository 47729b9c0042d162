import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { ChaosApi } from '@faultline/plugin-chaos-common';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { service } from './__testUtils__/service';
import {
  chaosApiRef,
  EntityExperimentsContent,
  EntityResilienceCard,
  isChaosAvailable,
} from './legacy';

const annotation = 'aws.amazon.com/fis-experiment-template-tags';

function entity(annotations: Record<string, string>) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'cart', namespace: 'default', annotations },
  };
}

describe('the old frontend system', () => {
  it('shows the card and the tab of a service', async () => {
    const api: Partial<ChaosApi> = {
      getService: async () => service,
      listRuns: async () => ({ items: [], total: 0, nextCursor: null }),
    };
    await renderInTestApp(
      <TestApiProvider apis={[[chaosApiRef, api as ChaosApi]]}>
        <EntityProvider entity={entity({})}>
          <EntityResilienceCard />
          <Routes>
            <Route path="/experiments" element={<EntityExperimentsContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      {
        routeEntries: ['/experiments'],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(await screen.findByText('Open experiments')).toBeInTheDocument();
    expect(
      await screen.findByText('50 % of tasks tagged service=cart'),
    ).toBeInTheDocument();
  });

  it('knows which entities are mapped', () => {
    expect(isChaosAvailable(entity({ [annotation]: 'a=b' }))).toBe(true);
    expect(isChaosAvailable(entity({}))).toBe(false);
  });
});
