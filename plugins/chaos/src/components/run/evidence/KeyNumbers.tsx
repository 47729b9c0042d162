import { Evidence } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { Section } from '../../layout/Section';
import { Comparison } from './compare/Comparison';
import { dayWords } from './compare/runWords';
import styles from './Evidence.module.css';
import { keyNumbers, peakSignals } from './keyNumbers';

interface KeyNumbersProps {
  evidence: Evidence;
  /** An earlier run, whose numbers stand beside. */
  comparison?: Comparison | null;
}

/** The run in numbers, and those of an earlier one beside them. */
export function KeyNumbers({ evidence, comparison }: KeyNumbersProps) {
  const t = useText();
  const signals = peakSignals(evidence);
  const numbers = keyNumbers(t, evidence, signals);
  const others = comparison && keyNumbers(t, comparison.evidence, signals);
  return (
    <Section title={t('numbers')}>
      {!others && (
        <dl className={styles.numbers}>
          {numbers.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {others && (
        <table className={styles.compared}>
          <thead>
            <tr>
              <th scope="col">{t('columnNumber')}</th>
              <th scope="col">{t('compareThis')}</th>
              <th scope="col">{dayWords(comparison.run)}</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map(([name, value], index) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
                <td>{others[index]?.[1]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
