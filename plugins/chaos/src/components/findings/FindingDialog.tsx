import { useState } from 'react';
import { Dialog, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import { Finding } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { LeaveDraft } from '../hypotheses/edit/LeaveDraft';
import { useReturnFocus } from '../runDialog/useReturnFocus';
import { FindingButtons } from './FindingButtons';
import { FindingConfirm } from './FindingConfirm';
import { FindingFieldset } from './FindingFieldset';
import styles from './Findings.module.css';
import { useFindingEdit } from './useFindingEdit';

interface FindingDialogProps {
  finding: Finding;
  onChanged: () => void;
  onClose: () => void;
}

/** Says something about a finding, and asks once more before it is for good. */
export function FindingDialog(props: FindingDialogProps) {
  const { finding, onChanged } = props;
  const t = useText();
  const onClose = useReturnFocus(props.onClose);
  const [confirming, setConfirming] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const edit = useFindingEdit(finding, () => {
    onChanged();
    onClose();
  });
  const leave = () => {
    if (leaving) setLeaving(false);
    else if (edit.changed) setLeaving(true);
    else onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={open => !open && leave()}
      isDismissable={false}
      width={640}
      className={styles.dialog}
    >
      <DialogHeader>
        {t('findingEditTitle', { title: finding.templateTitle })}
      </DialogHeader>
      <DialogBody className={styles.body}>
        {confirming ? (
          <FindingConfirm edit={edit} />
        ) : (
          <FindingFieldset edit={edit} />
        )}
      </DialogBody>
      <DialogFooter className={styles.footer}>
        {leaving ? (
          <LeaveDraft onStay={() => setLeaving(false)} onLeave={onClose} />
        ) : (
          <FindingButtons
            edit={edit}
            confirming={confirming}
            onConfirming={setConfirming}
            onCancel={leave}
          />
        )}
      </DialogFooter>
    </Dialog>
  );
}
