import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { RiStopFill } from '@remixicon/react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';
import styles from './stop.module.css';
import { RunList } from './RunList';
import { StopAllResult } from './StopAllResult';
import { StopAllQuestion } from './useStopAll';

interface StopAllDialogProps extends StopAllQuestion {
  onStopped: () => void;
  onClose: () => void;
}

/** Lists what is stopped before it is, and what became of each afterwards. */
export function StopAllDialog(props: StopAllDialogProps) {
  const { scope, name, runs, onStopped, onClose } = props;
  const t = useText();
  const api = useApi(chaosApiRef);
  const [{ loading, error, value: result }, stop] = useAsyncFn(async () => {
    try {
      return await api.stopAll(scope);
    } finally {
      onStopped();
    }
  }, [api, scope, onStopped]);
  return (
    <Dialog
      isOpen
      onOpenChange={open => !open && onClose()}
      width={560}
      className={layout.root}
    >
      <DialogHeader>{t('stopAllTitle', { name })}</DialogHeader>
      <DialogBody>
        {result ? (
          <StopAllResult result={result} />
        ) : (
          <>
            <p>{t('stopAllText', { count: runs.length })}</p>
            <RunList runs={runs} />
            <p className={layout.muted}>{t('stopAllHidden')}</p>
          </>
        )}
        {error && (
          <div role="alert">
            <Alert
              status="danger"
              icon
              title={errorText(t, error)}
              description={t('stopAllNoAnswer')}
            />
          </div>
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t(result ? 'close' : 'cancel')}
        </Button>
        {!result && (
          <Button
            className={styles.stop}
            variant="primary"
            destructive
            iconStart={<RiStopFill aria-hidden />}
            isPending={loading}
            onPress={stop}
          >
            {t('stopAllGo')}
          </Button>
        )}
      </DialogFooter>
    </Dialog>
  );
}
