import { useState } from 'react';
import { Button } from '@backstage/ui';
import { formatDuration, Hypothesis } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import styles from './Hypothesis.module.css';
import { HypothesisAge } from './HypothesisAge';
import { HypothesisDialog } from './HypothesisDialog';

interface HypothesisLineProps {
  hypothesis: Hypothesis;
  onChanged: () => void;
}

/** What is expected under an experiment, in a line that opens it. */
export function HypothesisLine({ hypothesis, onChanged }: HypothesisLineProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { signals, recoveryObjectiveSeconds, templateTitle } = hypothesis;
  const count = signals.length;
  const objective = formatDuration(recoveryObjectiveSeconds);
  return (
    <div className={`${styles.open} ${layout.muted}`}>
      <Button
        size="small"
        variant="tertiary"
        aria-label={t('hypothesisOf', { title: templateTitle })}
        onPress={() => setOpen(true)}
      >
        {t('hypothesis')}
      </Button>
      <span>
        {count === 0 && `${t('hypothesisNoSignals')}.`}
        {count > 0 && `${t('hypothesisSignals', { count, objective })}. `}
        {count > 0 && <HypothesisAge hypothesis={hypothesis} />}
      </span>
      {open && (
        <HypothesisDialog
          hypothesis={hypothesis}
          onChanged={onChanged}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
