import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { createFakeChaos } from './__testUtils__/fakeChaos';
import { runDetail } from './__testUtils__/runDetail';
import {
  chaosApiRef,
  EntityExperimentsContent,
  EntityResilienceCard,
  EntityServicesResilienceCard,
  EntityServicesResilienceContent,
  HomePageMyServices,
  isChaosAvailable,
  ResiliencePage,
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
    await renderInTestApp(
      <TestApiProvider apis={[[chaosApiRef, createFakeChaos()]]}>
        <EntityProvider entity={entity({})}>
          <EntityResilienceCard />
          <Routes>
            <Route
              path="/experiments/*"
              element={<EntityExperimentsContent />}
            />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      {
        routeEntries: ['/experiments'],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(await screen.findAllByText('Confidence')).not.toHaveLength(0);
    expect(
      await screen.findByText('50 % of tasks tagged service=cart'),
    ).toBeInTheDocument();
  });

  it('shows the card and the tab of a group, and my services', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[chaosApiRef, createFakeChaos()]]}>
        <EntityProvider entity={{ ...entity({}), kind: 'Group' }}>
          <HomePageMyServices />
          <EntityServicesResilienceCard />
          <Routes>
            <Route
              path="/resilience/*"
              element={<EntityServicesResilienceContent />}
            />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      {
        routeEntries: ['/resilience'],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(await screen.findByText('Details')).toBeInTheDocument();
    expect(
      await screen.findByText('Which failures its services survive'),
    ).toBeInTheDocument();
    expect(await screen.findByText('My services')).toBeInTheDocument();
    expect(
      await screen.findByText('Your teams own no services'),
    ).toBeInTheDocument();
  });

  it('shows the page of a run below the tab', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[chaosApiRef, createFakeChaos()]]}>
        <EntityProvider entity={entity({})}>
          <Routes>
            <Route
              path="/experiments/*"
              element={<EntityExperimentsContent />}
            />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      {
        routeEntries: [`/experiments/runs/${runDetail.id}`],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(await screen.findByText('State changes')).toBeInTheDocument();
  });

  it('shows the Resilience page, without the audit log to who may not', async () => {
    const authorize = async (): Promise<{ result: AuthorizeResult.DENY }> => ({
      result: AuthorizeResult.DENY,
    });
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [chaosApiRef, createFakeChaos()],
          [permissionApiRef, { authorize }],
        ]}
      >
        <Routes>
          <Route path="/resilience/*" element={<ResiliencePage />} />
        </Routes>
      </TestApiProvider>,
      { routeEntries: ['/resilience/safety'] },
    );
    expect(await screen.findByText('Disengaged')).toBeInTheDocument();
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map(tab => tab.textContent)).toEqual([
      'Services',
      'Teams',
      'Failure modes',
      'Activity',
      'Safety',
      'Trends',
      'Waivers',
    ]);
    expect(tabs[4]).toHaveAttribute('aria-selected', 'true');
    expect(tabs[3]).toHaveAttribute('href', '/resilience/activity');
  });

  it('knows which entities are mapped', () => {
    expect(isChaosAvailable(entity({ [annotation]: 'a=b' }))).toBe(true);
    expect(isChaosAvailable(entity({}))).toBe(false);
  });
});
