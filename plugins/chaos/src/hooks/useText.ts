import { useMemo } from 'react';
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
  return useMemo(() => {
    // Most texts hold no values, and long tables ask for them row by row.
    const plain = new Map<MessageKey, string>();
    return (key, values) => {
      // To look for the form of a number is slow, so only where there is one.
      if (values) return t(key, values as { count: number });
      const known = plain.get(key) ?? t(key, {} as { count: number });
      plain.set(key, known);
      return known;
    };
  }, [t]);
}
