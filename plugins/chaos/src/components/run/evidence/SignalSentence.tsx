import { EvidenceSignal } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import styles from './Evidence.module.css';
import { SignalPoint } from './signalPoints';

interface SignalSentenceProps {
  signal: EvidenceSignal;
  points: SignalPoint[];
  breaches: number;
  /** Whether there is a verdict, so that outcomes are final. */
  judged: boolean;
}

/** What is expected of a signal and what it did, or why that is not known. */
export function SignalSentence(props: SignalSentenceProps) {
  const t = useText();
  const { signal, points, breaches, judged } = props;
  const bins = points.filter(
    ({ phase, value }) => phase !== 'before' && value !== null,
  ).length;
  const gaps = points.filter(({ value }) => value === null).length;
  const soFar =
    bins > 0 ? t('signalBreaches', { count: breaches, bins }) : undefined;
  const { outcome } = signal;
  // Before the end, only what has already happened is certain.
  const said = judged || Boolean(outcome?.detectedAt);
  const text = said ? outcome?.text : undefined;
  return (
    <div>
      {signal.problem && <p className={styles.sentence}>{signal.problem}</p>}
      {!signal.problem && <p className={styles.sentence}>{text ?? soFar}</p>}
      <p className={`${styles.sentence} ${layout.muted}`}>
        {signal.sentence} {gaps > 0 && t('signalGaps', { count: gaps })}
      </p>
    </div>
  );
}
