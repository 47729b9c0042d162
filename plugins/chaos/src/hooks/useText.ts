import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { MessageKey } from '../translations/messages';
import { chaosTranslationRef } from '../translation';

/** Gives the text of a message, with its placeholders filled in. */
export type Text = (
  key: MessageKey,
  values?: Record<string, string | number>,
) => string;

/** The plugin's texts in the reader's language. */
export function useText(): Text {
  const { t } = useTranslationRef(chaosTranslationRef);
  return useCallback(
    (key, values) => {
      // Texts without forms for numbers take no notice of the count.
      const options: { count: number } = { count: 0, ...values };
      return t(key, options);
    },
    [t],
  );
}
