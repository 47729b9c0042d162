/**
 * Facts on the resilience of services for Tech Insights.
 *
 * @packageDocumentation
 */
export { techInsightsModuleChaos as default } from './module';
export { resilienceFactRetriever } from './resilienceFactRetriever';
