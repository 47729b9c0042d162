import { useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  TextField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { describeTemplate, Template } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { newKey } from './newKey';
import { RunFacts } from './RunFacts';
import { errorText } from '../../errorText';
import styles from './RunDialog.module.css';

interface RunDialogProps {
  entityRef: string;
  name: string;
  template: Template;
  onClose: () => void;
}

/** Asks before a fault: what it hits, what stops it, and for the name. */
export function RunDialog(props: RunDialogProps) {
  const { entityRef, name, template, onClose } = props;
  const t = useText();
  const api = useApi(chaosApiRef);
  // One key for one opening of the dialog: a second click starts nothing.
  const [idempotencyKey] = useState(newKey);
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { production, environment } = template.cell;
  const ready = !production || typed.trim() === name;

  const start = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await api.startRun({
        entityRef,
        templateKey: template.key,
        idempotencyKey,
        reason,
        ...(production && { confirmName: typed.trim() }),
      });
      onClose();
    } catch (caught) {
      setError(errorText(caught));
      setBusy(false);
    }
  };

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={640}>
      <DialogHeader>
        {t('dialogTitle', { title: describeTemplate(template).title, name })}
      </DialogHeader>
      <DialogBody>
        <Alert
          status="warning"
          icon
          title={
            production
              ? t('dialogProduction')
              : t('dialogReal', { environment })
          }
          description={t('dialogAnyone')}
        />
        <RunFacts template={template} />
        <div className={styles.fields}>
          <TextField
            label={t('dialogReason')}
            value={reason}
            onChange={setReason}
            maxLength={500}
          />
          {production && (
            <TextField
              label={t('dialogType', { name })}
              value={typed}
              onChange={setTyped}
              autoComplete="off"
            />
          )}
        </div>
        {error && (
          <div role="alert">
            <Alert status="danger" icon title={error} />
          </div>
        )}
      </DialogBody>
      <DialogFooter>
        <span className={styles.once}>{t('dialogOnce')}</span>
        <Button variant="secondary" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button
          variant="primary"
          destructive
          isDisabled={!ready}
          isPending={busy}
          onPress={start}
        >
          {t('dialogStart')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
