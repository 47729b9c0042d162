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
import { SafetyLever } from '@faultline/plugin-chaos-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';
import stop from '../stop/stop.module.css';
import { LeverConsequences } from './LeverConsequences';
import { leverWhere } from './leverWhere';

interface LeverDialogProps {
  lever: SafetyLever;
  onClose: () => void;
}

/** Says what moving a lever brings about, and asks for the reason. */
export function LeverDialog({ lever, onClose }: LeverDialogProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  const { cell, status } = lever;
  const engages = status === 'disengaged' || status === 'unknown';
  const [reason, setReason] = useState('');
  const [{ loading, error }, move] = useAsyncFn(async () => {
    await api.updateSafetyLever(cell.id, {
      status: engages ? 'engaged' : 'disengaged',
      reason: reason.trim(),
    });
    onClose();
  }, [api, cell.id, engages, reason, onClose]);
  const where = leverWhere(t, cell);
  return (
    <Dialog
      isOpen
      onOpenChange={open => !open && onClose()}
      isDismissable={false}
      width={560}
      className={layout.root}
    >
      <DialogHeader>
        {t(engages ? 'engageTitle' : 'disengageTitle', { where })}
      </DialogHeader>
      <DialogBody className={layout.dialog}>
        <LeverConsequences cell={cell} engages={engages} />
        <TextField
          label={t('leverReason')}
          value={reason}
          onChange={setReason}
          isRequired
          maxLength={512}
        />
        {error && (
          <div role="alert">
            <Alert status="danger" icon title={errorText(t, error)} />
          </div>
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button
          className={engages ? stop.stop : undefined}
          variant="primary"
          destructive={engages}
          isDisabled={reason.trim() === ''}
          isPending={loading}
          onPress={move}
        >
          {t(engages ? 'engageGo' : 'disengageGo')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
