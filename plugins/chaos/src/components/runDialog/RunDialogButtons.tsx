import { Button } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { MessageKey } from '../../translations/messages';
import styles from './RunDialog.module.css';
import { Step } from './steps';
import { RunDialogState } from './useRunDialog';

const HINTS: Partial<Record<Step, MessageKey>> = {
  targets: 'targetsNeeded',
  checks: 'checksWait',
};

interface RunDialogButtonsProps {
  state: RunDialogState;
  onCancel: () => void;
}

/** Back, Cancel, and the way on, with the reason when it is closed. */
export function RunDialogButtons({ state, onCancel }: RunDialogButtonsProps) {
  const t = useText();
  const { step, starting, lookup, mayContinue } = state;
  const waiting = step === 'targets' && lookup.busy;
  const closed = HINTS[step];
  const confirming = step === 'confirm';
  return (
    <>
      {step !== 'plan' && (
        <Button
          variant="secondary"
          isDisabled={starting.busy || starting.unclear}
          onPress={state.back}
        >
          {t('dialogBack')}
        </Button>
      )}
      <span className={styles.hint}>
        {confirming && t('dialogOnce')}
        {closed && !mayContinue && !waiting && t(closed)}
      </span>
      <Button variant="secondary" onPress={onCancel}>
        {t('cancel')}
      </Button>
      {confirming ? (
        <Button
          variant="primary"
          destructive
          className={styles.start}
          isDisabled={!mayContinue}
          isPending={starting.busy}
          onPress={starting.go}
        >
          {t('dialogStart')}
        </Button>
      ) : (
        <Button
          variant="primary"
          isDisabled={!mayContinue}
          onPress={state.next}
        >
          {t('dialogContinue')}
        </Button>
      )}
    </>
  );
}
