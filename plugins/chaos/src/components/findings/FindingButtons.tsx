import { Button } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import styles from './Findings.module.css';
import { FindingEdit } from './useFindingEdit';

interface FindingButtonsProps {
  edit: FindingEdit;
  confirming: boolean;
  onConfirming: (confirming: boolean) => void;
  onCancel: () => void;
}

/** On to the question, back from it, and the last word. */
export function FindingButtons(props: FindingButtonsProps) {
  const { edit, confirming, onConfirming, onCancel } = props;
  const t = useText();
  return (
    <>
      <span className={styles.hint}>
        {!edit.changed && t('findingUnchanged')}
      </span>
      <Button
        variant="secondary"
        onPress={() => (confirming ? onConfirming(false) : onCancel())}
      >
        {t(confirming ? 'findingBack' : 'cancel')}
      </Button>
      {confirming ? (
        <Button
          variant="primary"
          isPending={edit.saving}
          onPress={async () => {
            if ((await edit.save()) === false) onConfirming(false);
          }}
        >
          {t('findingConfirm')}
        </Button>
      ) : (
        <Button
          variant="primary"
          isDisabled={!edit.changed || !edit.valid}
          onPress={() => onConfirming(true)}
        >
          {t('findingNext')}
        </Button>
      )}
    </>
  );
}
