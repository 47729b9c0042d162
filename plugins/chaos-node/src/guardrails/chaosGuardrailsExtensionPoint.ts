import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ChaosGuardrail } from './ChaosGuardrail';

/**
 * Takes an organisation's own guardrails.
 * @public
 */
export interface ChaosGuardrailsExtensionPoint {
  /** @throws Error when the id is taken or the time-out is out of range */
  addGuardrail(guardrail: ChaosGuardrail): void;
}

/**
 * The extension point for an organisation's own guardrails.
 *
 * @example
 * ```ts
 * createBackendModule({
 *   pluginId: 'chaos',
 *   moduleId: 'acme-incidents',
 *   register({ registerInit }) {
 *     registerInit({
 *       deps: { guardrails: chaosGuardrailsExtensionPoint },
 *       async init({ guardrails }) {
 *         guardrails.addGuardrail(noOpenIncident);
 *       },
 *     });
 *   },
 * });
 * ```
 * @public
 */
export const chaosGuardrailsExtensionPoint =
  createExtensionPoint<ChaosGuardrailsExtensionPoint>({
    id: 'chaos.guardrails',
  });
