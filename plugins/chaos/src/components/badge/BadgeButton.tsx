import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import { RiShieldCheckLine } from '@remixicon/react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { useBadge } from './useBadge';

/** Copies the badge of the service as Markdown for its README. */
export function BadgeButton() {
  const t = useText();
  const { entity } = useEntity();
  const badge = useBadge(stringifyEntityRef(entity));
  const [{ value, error }, copy] = useCopyToClipboard();
  return (
    <span className={`${layout.root} ${layout.row}`}>
      <Button
        variant="tertiary"
        size="small"
        iconStart={<RiShieldCheckLine aria-hidden />}
        onPress={async () => copy(await badge())}
      >
        {t('badgeCopy')}
      </Button>
      <span role="status" className={layout.muted}>
        {error && t('copyFailed')}
        {!error && value && t('copied')}
      </span>
    </span>
  );
}
