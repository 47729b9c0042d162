import { useEffect } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useText } from '../../hooks/useText';
import { useBadge } from './useBadge';

const TOAST_MS = 5_000;

/** The entry of a service's menu that copies its badge as Markdown. */
export function useBadgeItem() {
  const t = useText();
  const toasts = useApi(toastApiRef);
  const { entity } = useEntity();
  const badge = useBadge(stringifyEntityRef(entity));
  const [{ value, error }, copy] = useCopyToClipboard();
  useEffect(() => {
    if (error) toasts.post({ title: t('badgeFailed'), status: 'danger' });
    else if (value) toasts.post({ title: t('badgeCopied'), timeout: TOAST_MS });
  }, [toasts, t, value, error]);
  return { title: t('badgeCopy'), onClick: async () => copy(await badge()) };
}
