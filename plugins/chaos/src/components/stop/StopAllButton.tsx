import { useState } from 'react';
import { Button } from '@backstage/ui';
import { Run, StopAllRequest } from '@faultline/plugin-chaos-common';
import { RiStopFill } from '@remixicon/react';
import { useText } from '../../hooks/useText';
import styles from './stop.module.css';
import { StopAllDialog } from './StopAllDialog';

interface StopAllButtonProps {
  scope: StopAllRequest;
  /** The service, system or account in which everything is stopped. */
  name: string;
  /** What runs there, as far as the reader may see. */
  runs: Run[];
  onStopped: () => void;
}

/** Opens the list of what would be stopped. */
export function StopAllButton(props: StopAllButtonProps) {
  const { name, runs } = props;
  const t = useText();
  const [open, setOpen] = useState(false);
  const n = String(runs.length);
  return (
    <>
      <Button
        className={styles.quiet}
        variant="secondary"
        destructive
        iconStart={<RiStopFill aria-hidden />}
        aria-label={t('stopAllOf', { n, name })}
        onPress={() => setOpen(true)}
      >
        {t('stopAll', { n })}
      </Button>
      {open && <StopAllDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
