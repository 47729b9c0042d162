import { Button } from '@backstage/ui';
import { useText } from '../../../hooks/useText';
import styles from '../Hypothesis.module.css';
import { HypothesisDraft } from './useHypothesisDraft';

interface EditButtonsProps {
  state: HypothesisDraft;
  onCancel: () => void;
  onSaved: () => void;
}

/** Saves what was written, or says what is in the way. */
export function EditButtons({ state, onCancel, onSaved }: EditButtonsProps) {
  const t = useText();
  const { dirty, faults, saving, known } = state;
  const count = Object.keys(faults).length;
  return (
    <>
      <span className={styles.hint} role="status">
        {!dirty && t('hypothesisUnchanged')}
        {count > 0 && t('hypothesisFaults', { count })}
      </span>
      <Button variant="secondary" onPress={onCancel}>
        {t('cancel')}
      </Button>
      <Button
        variant="primary"
        isDisabled={!dirty}
        isPending={saving}
        onPress={async () => {
          if ((await state.save()) === true) onSaved();
        }}
      >
        {t('hypothesisSave', { version: known.version + 1 })}
      </Button>
    </>
  );
}
