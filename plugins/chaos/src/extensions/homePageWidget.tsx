import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

export const myServicesHomePageWidget = HomePageWidgetBlueprint.make({
  name: 'my-services',
  params: {
    name: 'ChaosMyServices',
    title: 'My services',
    description: 'Resilience of the services of your teams, the worst first',
    components: () =>
      import('../components/home/MyServices').then(m => ({
        Content: m.MyServices,
      })),
    layout: {
      width: { minColumns: 4, defaultColumns: 12 },
      height: { minRows: 3, defaultRows: 6 },
    },
  },
});
