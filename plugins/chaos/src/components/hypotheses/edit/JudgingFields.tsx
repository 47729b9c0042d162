import { SignalDefinition } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { MessageKey } from '../../../translations/messages';
import styles from '../Hypothesis.module.css';
import { KINDS, MISSING } from '../signalWords';
import { Choice } from './Inputs';
import { PlainChoice } from './PlainChoice';

const PERIODS = [10, 60, 300, 900, 3600];

/** What becomes of a run when a signal cannot be judged. */
const CRITICAL: Record<'undefined' | 'true' | 'false', MessageKey> = {
  undefined: 'criticalAuto',
  true: 'criticalYes',
  false: 'criticalNo',
};

interface JudgingFieldsProps {
  signal: SignalDefinition;
  onChange: (change: Partial<SignalDefinition>) => void;
}

/** How the values of a signal are taken by whatever judges a run. */
export function JudgingFields({ signal, onChange }: JudgingFieldsProps) {
  const t = useText();
  return (
    <fieldset className={styles.group}>
      <legend>{t('fieldMore')}</legend>
      <div className={styles.fields}>
        <Choice
          label={t('fieldKind')}
          value={signal.kind}
          words={KINDS}
          onChange={kind => onChange({ kind })}
        />
        <Choice
          label={t('fieldMissing')}
          value={signal.missing}
          words={MISSING}
          onChange={missing => onChange({ missing })}
        />
        <PlainChoice
          label={t('fieldPeriod')}
          value={signal.period}
          options={[...new Set([...PERIODS, signal.period])].map(seconds => [
            seconds,
            t('secondsShort', { n: seconds }),
          ])}
          onChange={period => onChange({ period })}
        />
        <Choice
          label={t('fieldCritical')}
          value={String(signal.critical) as keyof typeof CRITICAL}
          words={CRITICAL}
          onChange={choice =>
            onChange({
              critical: choice === 'undefined' ? undefined : choice === 'true',
            })
          }
        />
      </div>
    </fieldset>
  );
}
