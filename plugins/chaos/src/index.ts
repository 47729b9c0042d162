/**
 * The chaos plugin for Backstage's new frontend system. The old system finds
 * its extensions in `@faultline/plugin-chaos/legacy`.
 *
 * @packageDocumentation
 */
export { chaosPlugin as default } from './plugin';
export { chaosApiRef } from './api/chaosApiRef';
export { chaosTranslationRef } from './translation';
