import { useState } from 'react';
import { Button } from '@backstage/ui';
import {
  Hypothesis,
  sentenceOf,
  SIGNAL_UNITS,
  SignalDefinition,
} from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import { Panel } from '../../runDialog/Panel';
import styles from '../Hypothesis.module.css';
import { SignalPreview } from '../preview/SignalPreview';
import { DIRECTIONS, ROLE_WORDS } from '../signalWords';
import { Fault, Faults } from './faultsOf';
import { Choice, TextInput } from './Inputs';
import { JudgingFields } from './JudgingFields';
import { PlainChoice, unitWords } from './PlainChoice';
import { SourceFields } from './SourceFields';
import { ThresholdFields } from './ThresholdFields';

interface SignalFormProps {
  signal: SignalDefinition;
  of: Hypothesis;
  faults: Faults;
  onChange: (signal: SignalDefinition) => void;
  onRemove: () => void;
}

/** One signal to write: what it says in a sentence, its fields, its last day. */
export function SignalForm(props: SignalFormProps) {
  const { signal, of, faults, onChange, onRemove } = props;
  const t = useText();
  const { id, title, source } = signal;
  // One that is new needs its fields; the others are opened at will.
  const [open, setOpen] = useState(
    source.type === 'alarm' && source.name === '',
  );
  const faultOf = (field: string): Fault | undefined =>
    faults[`${id}.${field}`];
  const faulty = Object.keys(faults).some(name => name.startsWith(`${id}.`));
  const shown = open || faulty;
  const limitFaulty = ['value', 'm', 'n'].some(faultOf);
  const sentence = limitFaulty ? t('sentenceLater') : sentenceOf(signal);
  const change = (part: Partial<SignalDefinition>) =>
    onChange({ ...signal, ...part });
  return (
    <Panel>
      <details
        className={styles.signal}
        open={shown}
        onToggle={event => setOpen(event.currentTarget.open)}
      >
        <summary>
          <strong>{title}</strong>
          {!shown && <div className={layout.muted}>{sentence}</div>}
        </summary>
        {shown && (
          <>
            <div className={styles.fields}>
              <TextInput
                className={styles.wide}
                label={t('fieldTitle')}
                value={title}
                maxLength={200}
                fault={faultOf('title')}
                onChange={text => change({ title: text })}
              />
              <Choice
                label={t('fieldRole')}
                value={signal.role}
                words={ROLE_WORDS}
                onChange={role => change({ role })}
              />
              <Choice
                label={t('fieldDirection')}
                value={signal.direction}
                words={DIRECTIONS}
                onChange={direction => change({ direction })}
              />
              <PlainChoice
                label={t('fieldUnit')}
                value={signal.unit}
                options={SIGNAL_UNITS.map(unit => [unit, unitWords(t, unit)])}
                onChange={unit => change({ unit })}
              />
            </div>
            <ThresholdFields
              threshold={signal.threshold}
              unit={signal.unit}
              faultOf={faultOf}
              onChange={threshold => change({ threshold })}
            />
            <p className={styles.sentence} aria-live="polite">
              {sentence}
            </p>
            <SignalPreview of={of} signal={signal} />
            <SourceFields
              source={source}
              faultOf={faultOf}
              onChange={next => change({ source: next })}
            />
            <JudgingFields signal={signal} onChange={change} />
            <Button
              className={styles.remove}
              size="small"
              variant="secondary"
              aria-label={t('signalRemoveWhat', { title })}
              onPress={onRemove}
            >
              {t('signalRemove')}
            </Button>
          </>
        )}
      </details>
    </Panel>
  );
}
