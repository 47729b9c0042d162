import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { MessageKey } from '../translations/messages';
import { chaosTranslationRef } from '../translation';

/** Gives the text of a message, with its placeholders filled in. */
export type Text = (key: MessageKey, values?: Record<string, string>) => string;

/** The plugin's texts in the reader's language. */
export function useText(): Text {
  const { t } = useTranslationRef(chaosTranslationRef);
  return useCallback(
    (key, values) => {
      const options: object = values ?? {};
      return t(key, options);
    },
    [t],
  );
}
