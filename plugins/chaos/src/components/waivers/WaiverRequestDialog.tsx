import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  TextAreaField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { FailureMode } from '@faultline/plugin-chaos-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { DayField } from '../layout/DayField';
import layout from '../layout/layout.module.css';
import { useReturnFocus } from '../runDialog/useReturnFocus';
import { requestProblems } from './requestProblems';
import { dayRange, endOf } from './waiverDays';
import { WaiverError } from './WaiverError';

interface WaiverRequestDialogProps {
  entityRef: string;
  name: string;
  mode: FailureMode;
  modeTitle: string;
  /** The longest that a waiver may last. */
  maxDays: number;
  onClose: () => void;
  onSent: () => void;
}

/** Asks for a waiver: why, and until when. Another person decides. */
export function WaiverRequestDialog(props: WaiverRequestDialogProps) {
  const { entityRef, name, mode, modeTitle, maxDays, onSent } = props;
  const t = useText();
  const api = useApi(chaosApiRef);
  const onClose = useReturnFocus(props.onClose);
  const [now] = useState(() => Date.now());
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const problems = requestProblems(t, { mode, reason, day }, maxDays, now);
  const [{ loading, error }, send] = useAsyncFn(async () => {
    setTried(true);
    if (problems.reason || problems.day) return;
    await api.requestWaiver({
      entityRef,
      mode,
      reason: reason.trim(),
      expiresAt: endOf(day),
    });
    onSent();
    onClose();
  }, [api, problems, entityRef, mode, reason, day, onSent, onClose]);
  return (
    <Dialog
      isOpen
      onOpenChange={open => !open && onClose()}
      isDismissable={false}
      width={560}
      className={layout.root}
    >
      <DialogHeader>
        {t('waiverAskTitle', { mode: modeTitle, name })}
      </DialogHeader>
      <DialogBody className={layout.dialog}>
        <p className={layout.body}>{t('waiverAskText')}</p>
        <TextAreaField
          label={t('waiverReason')}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          rows={3}
          isInvalid={tried && problems.reason !== undefined}
          description={t('waiverReasonShort')}
        />
        <DayField
          label={t('waiverEnds')}
          value={day}
          onChange={setDay}
          {...dayRange(now, maxDays)}
          help={t('waiverEndsHelp', { days: String(maxDays) })}
          problem={tried ? problems.day : undefined}
        />
        <WaiverError error={error} />
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button variant="primary" isPending={loading} onPress={send}>
          {t('waiverSend')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
