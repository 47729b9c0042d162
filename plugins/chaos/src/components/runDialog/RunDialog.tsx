import { useState } from 'react';
import { Dialog, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import { describeTemplate } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { ChecksStep } from './ChecksStep';
import { ConfirmStep } from './ConfirmStep';
import { LeaveQuestion } from './LeaveQuestion';
import { PlanStep } from './PlanStep';
import styles from './RunDialog.module.css';
import { RunDialogButtons } from './RunDialogButtons';
import { RunSteps } from './RunSteps';
import { RunSummary } from './RunSummary';
import { TargetsStep } from './TargetsStep';
import { useReturnFocus } from './useReturnFocus';
import { RunDialogOptions, useRunDialog } from './useRunDialog';

const PARTS = {
  plan: PlanStep,
  targets: TargetsStep,
  checks: ChecksStep,
  confirm: ConfirmStep,
};

/** The four steps before a fault: plan, targets, checks, confirm. */
export function RunDialog(props: RunDialogOptions) {
  const { name, template } = props;
  const t = useText();
  const onClose = useReturnFocus(props.onClose);
  const state = useRunDialog({ ...props, onClose });
  const [leaving, setLeaving] = useState(false);
  const Part = PARTS[state.step];
  const asks = state.dirty || state.starting.unclear;

  const leave = () => {
    if (leaving) setLeaving(false);
    else if (asks) setLeaving(true);
    else onClose();
  };

  return (
    <Dialog
      isOpen
      onOpenChange={open => !open && leave()}
      // A click beside it is too easy to lose a preview by.
      isDismissable={false}
      width={1000}
      className={styles.dialog}
    >
      <DialogHeader>
        {t('dialogTitle', { title: describeTemplate(template).title, name })}
      </DialogHeader>
      <DialogBody className={styles.body}>
        <RunSteps step={state.step} />
        <div className={styles.columns}>
          <Part key={state.step} {...props} state={state} />
          <RunSummary {...props} state={state} />
        </div>
      </DialogBody>
      <DialogFooter className={styles.footer}>
        {leaving ? (
          <LeaveQuestion
            unclear={state.starting.unclear}
            onStay={() => setLeaving(false)}
            onLeave={onClose}
          />
        ) : (
          <RunDialogButtons state={state} onCancel={leave} />
        )}
      </DialogFooter>
    </Dialog>
  );
}
