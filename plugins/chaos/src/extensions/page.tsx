import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiPulseLine } from '@remixicon/react';
import { resilienceRouteRef } from '../routes';

export const resiliencePage = PageBlueprint.make({
  params: {
    path: '/resilience',
    title: 'Resilience',
    icon: <RiPulseLine />,
    routeRef: resilienceRouteRef,
    loader: () =>
      import('../components/resilience/ResilienceContent').then(m => (
        <main>
          <m.ResilienceContent />
        </main>
      )),
  },
});
