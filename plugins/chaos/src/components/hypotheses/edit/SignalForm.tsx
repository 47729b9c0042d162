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
import { DIRECTIONS, KINDS, MISSING, ROLES } from '../signalWords';
import { Fault, Faults } from './faultsOf';
import { Choice, TextInput } from './Inputs';
import { CRITICAL, PlainChoice, unitWords } from './PlainChoice';
import { SourceFields } from './SourceFields';
import { ThresholdFields } from './ThresholdFields';

const PERIODS = [10, 60, 300, 900, 3600];

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
  const change = (part: Partial<SignalDefinition>) =>
    onChange({ ...signal, ...part });
  return (
    <Panel>
      <details
        className={styles.signal}
        open={open || faulty}
        onToggle={event => setOpen(event.currentTarget.open)}
      >
        <summary>
          <strong>{title}</strong>
          <div className={layout.muted} aria-live="polite">
            {sentenceOf(signal)}
          </div>
        </summary>
        {(open || faulty) && (
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
                words={ROLES}
                onChange={role => change({ role })}
              />
              <Choice
                label={t('fieldKind')}
                value={signal.kind}
                words={KINDS}
                onChange={kind => change({ kind })}
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
              <Choice
                label={t('fieldMissing')}
                value={signal.missing}
                words={MISSING}
                onChange={missing => change({ missing })}
              />
              <PlainChoice
                label={t('fieldPeriod')}
                value={signal.period}
                options={[...new Set([...PERIODS, signal.period])].map(
                  seconds => [seconds, t('secondsShort', { n: seconds })],
                )}
                onChange={period => change({ period })}
              />
              <Choice
                label={t('fieldCritical')}
                value={String(signal.critical) as keyof typeof CRITICAL}
                words={CRITICAL}
                onChange={choice =>
                  change({
                    critical:
                      choice === 'undefined' ? undefined : choice === 'true',
                  })
                }
              />
            </div>
            <ThresholdFields
              threshold={signal.threshold}
              unit={signal.unit}
              faultOf={faultOf}
              onChange={threshold => change({ threshold })}
            />
            <SourceFields
              source={source}
              faultOf={faultOf}
              onChange={next => change({ source: next })}
            />
            <SignalPreview of={of} signal={signal} />
            <Button
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
