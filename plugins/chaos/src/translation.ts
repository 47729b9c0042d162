import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './translations/messages';

/**
 * The texts of the chaos plugin, for translation.
 * @public
 */
export const chaosTranslationRef = createTranslationRef({
  id: 'plugin.chaos',
  messages,
});
