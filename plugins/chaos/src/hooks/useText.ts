import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { chaosTranslationRef } from '../translation';

/** The plugin's texts in the reader's language. */
export function useText() {
  return useTranslationRef(chaosTranslationRef).t;
}

/** Gives the text of a message, with values filled in. */
export type Text = ReturnType<typeof useText>;
