import { useMemo, useState } from 'react';
import { ButtonIcon, Link } from '@backstage/ui';
import { Evidence, EvidenceSignal } from '@faultline/plugin-chaos-common';
import { RiLineChartLine, RiTableLine } from '@remixicon/react';
import { MessageKey } from '../../../translations/messages';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import { AlarmRail } from './AlarmRail';
import { SignalChart } from './chart/SignalChart';
import { ChartAxis } from './chartAxis';
import styles from './Evidence.module.css';
import { OutcomePill } from './OutcomePill';
import { signalPoints } from './signalPoints';
import { SignalSentence } from './SignalSentence';
import { SignalTable } from './SignalTable';

const ROLE_WORDS: Record<EvidenceSignal['role'], MessageKey> = {
  steadyState: 'roleSteadyState',
  faultEvidence: 'roleFaultEvidence',
  traffic: 'roleTraffic',
  guardrail: 'roleGuardrail',
};

interface SignalPartProps {
  signal: EvidenceSignal;
  evidence: Evidence;
  axis: ChartAxis;
  /** Where the cursor of all charts is, in epoch seconds. */
  cursorAt: number | null;
  onCursor: (at: number | null) => void;
}

/** One signal: its chart or table, its alarm, and what it says in a sentence. */
export function SignalPart(props: SignalPartProps) {
  const t = useText();
  const { signal, evidence, axis, cursorAt, onCursor } = props;
  const [asTable, setAsTable] = useState(false);
  const { title, role, metric, consoleUrl } = signal;
  const points = useMemo(
    () => signalPoints(signal, evidence.windows),
    [signal, evidence.windows],
  );
  const breaches = points.filter(
    ({ phase, outside }) => phase !== 'before' && outside,
  ).length;
  const alarm = evidence.alarms.find(({ name }) => name === signal.alarm);
  return (
    <section className={styles.signal} aria-label={title}>
      <div className={styles.signalHead}>
        <div>
          <h3>{title}</h3>
          <div className={layout.muted}>
            {metric} · {t(ROLE_WORDS[role])}
          </div>
        </div>
        <div className={styles.signalEnd}>
          <OutcomePill
            signal={signal}
            judged={evidence.state === 'judged'}
            breaches={breaches}
          />
          {points.length > 0 && (
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={asTable ? <RiLineChartLine /> : <RiTableLine />}
              aria-label={t(asTable ? 'signalChart' : 'signalTable', { title })}
              onPress={() => setAsTable(!asTable)}
            />
          )}
        </div>
      </div>
      {points.length > 0 && asTable && (
        <SignalTable signal={signal} points={points} />
      )}
      {points.length > 0 && !asTable && (
        <SignalChart
          signal={signal}
          points={points}
          evidence={evidence}
          axis={axis}
          cursorAt={cursorAt}
          onCursor={onCursor}
          onTable={() => setAsTable(true)}
        />
      )}
      {alarm && <AlarmRail alarm={alarm} axis={axis} />}
      <SignalSentence signal={signal} points={points} breaches={breaches} />
      {consoleUrl && (
        <Link
          className={layout.link}
          href={consoleUrl}
          target="_blank"
          aria-label={t('signalLink', { title })}
        >
          {t('signalOpen')}
        </Link>
      )}
    </section>
  );
}
