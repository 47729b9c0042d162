/**
 * What backend modules and permission policies need of the chaos plugin.
 *
 * @packageDocumentation
 */
export * from './guardrails';
export * from './permissions';
