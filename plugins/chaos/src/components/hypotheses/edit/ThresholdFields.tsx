import { SignalDefinition } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import styles from '../Hypothesis.module.css';
import { LIMITS } from '../signalWords';
import { Fault } from './faultsOf';
import { Choice, NumberInput } from './Inputs';
import { unitWords } from './PlainChoice';

interface ThresholdFieldsProps {
  threshold: SignalDefinition['threshold'];
  unit: SignalDefinition['unit'];
  faultOf: (field: string) => Fault | undefined;
  onChange: (threshold: SignalDefinition['threshold']) => void;
}

/** The limit of a signal, and how often it is broken before that counts. */
export function ThresholdFields(props: ThresholdFieldsProps) {
  const { threshold, unit, faultOf, onChange } = props;
  const t = useText();
  return (
    <fieldset className={styles.group}>
      <legend>{t('fieldThreshold')}</legend>
      <div className={styles.fields}>
        <Choice
          label={t('fieldExpected')}
          value={threshold?.op ?? 'none'}
          words={LIMITS}
          onChange={op =>
            onChange(
              op === 'none'
                ? null
                : { value: NaN, m: 1, n: 1, ...threshold, op },
            )
          }
        />
        {threshold && (
          <>
            <NumberInput
              label={`${t('fieldValue')} (${unitWords(t, unit)})`}
              value={threshold.value}
              fault={faultOf('value')}
              onChange={value => onChange({ ...threshold, value })}
            />
            <NumberInput
              label={t('fieldM')}
              value={threshold.m}
              fault={faultOf('m')}
              onChange={m => onChange({ ...threshold, m })}
            />
            <NumberInput
              label={t('fieldN')}
              value={threshold.n}
              fault={faultOf('n')}
              onChange={n => onChange({ ...threshold, n })}
            />
          </>
        )}
      </div>
    </fieldset>
  );
}
