import { useState } from 'react';
import { Dialog, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import { Hypothesis } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { useReturnFocus } from '../runDialog/useReturnFocus';
import { EditButtons } from './edit/EditButtons';
import { HypothesisForm } from './edit/HypothesisForm';
import { useHypothesisDraft } from './edit/useHypothesisDraft';
import { FileImport } from './file/FileImport';
import styles from './Hypothesis.module.css';
import { HypothesisHistory } from './HypothesisHistory';
import { HypothesisText } from './HypothesisText';
import { LeaveDraft } from './edit/LeaveDraft';
import { ReadButtons } from './ReadButtons';

type Part = 'read' | 'edit' | 'history' | 'import';

interface HypothesisDialogProps {
  hypothesis: Hypothesis;
  onChanged: () => void;
  onClose: () => void;
}

/** What is expected under an experiment: to read, write, import and look back. */
export function HypothesisDialog(props: HypothesisDialogProps) {
  const { hypothesis, onChanged } = props;
  const t = useText();
  const onClose = useReturnFocus(props.onClose);
  const state = useHypothesisDraft(hypothesis, onChanged);
  const [part, setPart] = useState<Part>(state.dirty ? 'edit' : 'read');
  const [leaving, setLeaving] = useState(false);

  const leave = () => {
    if (leaving) setLeaving(false);
    else if (state.dirty) setLeaving(true);
    else onClose();
  };
  const takeOver: typeof state.takeOver = (statement, note) => {
    state.takeOver(statement, note);
    setPart('edit');
  };

  return (
    <Dialog
      isOpen
      onOpenChange={open => !open && leave()}
      isDismissable={false}
      width={1000}
      className={styles.dialog}
    >
      <DialogHeader>
        {t('hypothesisOf', { title: hypothesis.templateTitle })}
      </DialogHeader>
      <DialogBody className={styles.body}>
        {part === 'read' && <HypothesisText hypothesis={state.known} />}
        {part === 'edit' && <HypothesisForm state={state} />}
        {part === 'history' && (
          <HypothesisHistory hypothesis={state.known} onRestore={takeOver} />
        )}
        {part === 'import' && (
          <FileImport hypothesis={state.known} onRead={takeOver} />
        )}
      </DialogBody>
      <DialogFooter className={styles.footer}>
        {leaving && (
          <LeaveDraft
            onStay={() => setLeaving(false)}
            onLeave={() => {
              state.discard();
              onClose();
            }}
          />
        )}
        {!leaving && part === 'edit' && (
          <EditButtons
            state={state}
            onCancel={leave}
            onSaved={() => setPart('read')}
          />
        )}
        {!leaving && part !== 'edit' && (
          <ReadButtons
            hypothesis={state.known}
            saved={state.saved}
            reading={part === 'read'}
            onPart={setPart}
            onClose={leave}
          />
        )}
      </DialogFooter>
    </Dialog>
  );
}
