import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  TextField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { Waiver } from '@faultline/plugin-chaos-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import layout from '../layout/layout.module.css';
import { useReturnFocus } from '../runDialog/useReturnFocus';
import { dayOf } from './waiverDays';
import { WaiverError } from './WaiverError';
import styles from './waivers.module.css';
import { actText, WAIVER_ACTS, WaiverAct } from './waiverWords';

interface WaiverActDialogProps {
  waiver: Waiver;
  act: WaiverAct;
  onClose: () => void;
  /** Called with how it stands now. */
  onDone: (waiver: Waiver) => void;
}

/** Says what comes of a decision or a withdrawal, and asks once more. */
export function WaiverActDialog(props: WaiverActDialogProps) {
  const { act, onDone } = props;
  const t = useText();
  const api = useApi(chaosApiRef);
  const onClose = useReturnFocus(props.onClose);
  // What is decided on is what was read, whatever happens meanwhile.
  const [waiver] = useState(props.waiver);
  const { id, version, modeTitle, serviceTitle, expiresAt } = waiver;
  const [comment, setComment] = useState('');
  const words = WAIVER_ACTS[act];
  const day = dayOf(expiresAt);
  const [{ loading, error }, go] = useAsyncFn(async () => {
    const changed =
      act === 'withdraw'
        ? await api.withdrawWaiver(id, version)
        : await api.decideWaiver(id, {
            decision: act,
            comment: comment.trim(),
            version,
          });
    onDone(changed);
    onClose();
  }, [api, act, id, version, comment, onDone, onClose]);
  return (
    <Dialog
      isOpen
      onOpenChange={open => !open && onClose()}
      isDismissable={false}
      width={560}
      className={layout.root}
    >
      <DialogHeader>
        {t(words.title, { mode: modeTitle, name: serviceTitle })}
      </DialogHeader>
      <DialogBody className={layout.dialog}>
        <div>
          {t('waiverAsked', { who: entityName(waiver.requestedBy), day })}
          <blockquote className={styles.quote}>{waiver.reason}</blockquote>
        </div>
        <p className={layout.body}>{t(actText(act, waiver), { day })}</p>
        {act !== 'withdraw' && (
          <TextField
            label={t(
              act === 'deny' ? 'waiverComment' : 'waiverCommentOptional',
            )}
            value={comment}
            onChange={setComment}
            maxLength={2000}
          />
        )}
        <WaiverError error={error} />
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button
          variant="primary"
          // Whoever is denied is told why.
          isDisabled={act === 'deny' && comment.trim() === ''}
          isPending={loading}
          onPress={go}
        >
          {t(words.go)}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
