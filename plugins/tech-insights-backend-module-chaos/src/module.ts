import { techInsightsFactRetrieversExtensionPoint } from '@backstage-community/plugin-tech-insights-node';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { resilienceFactRetriever } from './resilienceFactRetriever';

/**
 * Adds the facts of `resilienceFactRetriever`. Tech Insights gathers them once
 * `techInsights.factRetrievers.resilienceFactRetriever` is in the configuration.
 * @public
 */
export const techInsightsModuleChaos = createBackendModule({
  pluginId: 'tech-insights',
  moduleId: 'chaos',
  register(env) {
    env.registerInit({
      deps: { retrievers: techInsightsFactRetrieversExtensionPoint },
      async init({ retrievers }) {
        retrievers.addFactRetrievers({ resilienceFactRetriever });
      },
    });
  },
});
