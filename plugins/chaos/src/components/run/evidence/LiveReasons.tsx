import { Evidence } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { VerdictMark } from '../../marks/VerdictMark';
import { breachesNow } from './breachesNow';
import styles from './Evidence.module.css';
import { breachesOf, signalPoints } from './signalPoints';
import { valueWords } from './valueWords';

interface LiveReasonsProps {
  evidence: Evidence;
}

/** How the signals stand before there is a verdict. */
export function LiveReasons({ evidence }: LiveReasonsProps) {
  const t = useText();
  const { signals, windows } = evidence;
  const read = signals.filter(({ series }) => series);
  if (read.length === 0 || !windows.fault) return null;
  const breaches = breachesNow(evidence);
  // Values from before the fault say nothing of how it is endured.
  const holds = read.some(
    signal =>
      signal.role === 'steadyState' &&
      signalPoints(signal, windows).some(
        ({ phase, value }) => phase !== 'before' && value !== null,
      ),
  );
  const proofs = read.filter(({ role }) => role === 'faultEvidence');
  const felt = proofs.filter(
    signal => breachesOf(signalPoints(signal, windows)) > 0,
  );
  return (
    <ul className={styles.reasons}>
      {breaches.map(({ id, title, value, unit }) => (
        <li key={id}>
          <VerdictMark mark="failed" />
          <strong>
            {t('breachNews', { title, value: valueWords(value, unit) })}
          </strong>
        </li>
      ))}
      {breaches.length === 0 && holds && (
        <li>
          <VerdictMark mark="running" />
          <strong>{t('liveWithin')}</strong>
        </li>
      )}
      {proofs.length > 0 && (
        <li>
          <VerdictMark mark={felt.length > 0 ? 'passed' : 'none'} />
          <span>
            {felt.length > 0
              ? t('liveFelt', { count: felt.length, all: proofs.length })
              : t('liveNotFelt')}
          </span>
        </li>
      )}
    </ul>
  );
}
