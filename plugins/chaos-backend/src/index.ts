/**
 * Backend of the chaos plugin.
 *
 * @packageDocumentation
 */
export { chaosPlugin as default } from './plugin';
export { runVerifyAudit } from './audit/runVerifyAudit';
