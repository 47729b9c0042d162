import { useCallback } from 'react';
import { discoveryApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { badgePath } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';

/**
 * Makes the badge of a service as Markdown: a picture that the backend draws
 * and that leads to the page of the service.
 */
export function useBadge(entityRef: string): () => Promise<string> {
  const t = useText();
  const discovery = useApi(discoveryApiRef);
  const entityPath = useEntityRefLink();
  return useCallback(async () => {
    const base = await discovery.getBaseUrl('chaos');
    const page = new URL(entityPath(entityRef), window.location.origin);
    const alt = t('badgeAlt', { name: entityName(entityRef) });
    return `[![${alt}](${base}${badgePath(entityRef)})](${page})`;
  }, [t, discovery, entityPath, entityRef]);
}
