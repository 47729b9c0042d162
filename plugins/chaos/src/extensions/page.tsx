import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiPulseLine } from '@remixicon/react';
import { resilienceRouteRef } from '../routes';

export const resiliencePage = PageBlueprint.make({
  params: {
    path: '/resilience',
    title: 'Resilience',
    icon: <RiPulseLine />,
    routeRef: resilienceRouteRef,
    // The page brings its own, because its tabs depend on the reader.
    noHeader: true,
    loader: () =>
      import('../components/resilience/ResiliencePage').then(m => (
        <m.ResiliencePage />
      )),
  },
});
