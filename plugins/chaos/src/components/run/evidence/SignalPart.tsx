import { useMemo, useRef, useState } from 'react';
import { ButtonIcon, Link } from '@backstage/ui';
import { Evidence, EvidenceSignal } from '@faultline/plugin-chaos-common';
import { RiLineChartLine, RiTableLine } from '@remixicon/react';
import { MessageKey } from '../../../translations/messages';
import { useText } from '../../../hooks/useText';
import { CsvButton } from '../../files/CsvButton';
import { PngButton } from '../../files/PngButton';
import layout from '../../layout/layout.module.css';
import { AlarmWords } from './AlarmWords';
import { SignalChart } from './chart/SignalChart';
import { askedUntil } from './askedUntil';
import { ChartAxis } from './chartAxis';
import { alignOther } from './compare/alignOther';
import { Comparison } from './compare/Comparison';
import { dayWords } from './compare/runWords';
import { sameSignal } from './compare/sameSignal';
import styles from './Evidence.module.css';
import { OutcomePill } from './OutcomePill';
import { breachesOf, signalPoints } from './signalPoints';
import { signalCsv } from './signalCsv';
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
  comparison: Comparison | null;
  axis: ChartAxis;
  cursorAt: number | null;
  onCursor: (at: number | null) => void;
}

/** One signal: how it went, drawn or as a table, and what that says. */
export function SignalPart(props: SignalPartProps) {
  const t = useText();
  const { signal, evidence, comparison, axis, cursorAt, onCursor } = props;
  const { title, metric, role, consoleUrl } = signal;
  const [asTable, setAsTable] = useState(false);
  const picture = useRef<HTMLElement>(null);
  const points = useMemo(
    () => signalPoints(signal, evidence.windows),
    [signal, evidence.windows],
  );
  const other = comparison && sameSignal(signal, comparison.evidence.signals);
  const shown = useMemo(
    () =>
      other && comparison
        ? alignOther(
            points,
            { signal, windows: evidence.windows },
            { signal: other, windows: comparison.evidence.windows },
            axis,
          )
        : points,
    [points, signal, evidence.windows, other, comparison, axis],
  );
  const alarm = evidence.alarms.find(({ name }) => name === signal.alarm);
  const breaches = breachesOf(points);
  return (
    <section ref={picture} className={styles.signal} aria-label={title}>
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
            <span className={styles.save} data-picture="no">
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={asTable ? <RiLineChartLine /> : <RiTableLine />}
                aria-label={t(asTable ? 'signalChart' : 'signalTable', {
                  title,
                })}
                onPress={() => setAsTable(!asTable)}
              />
              {!asTable && (
                <PngButton
                  title={title}
                  name={`faultline-${signal.id}`}
                  of={picture}
                />
              )}
              <CsvButton
                title={title}
                name={`faultline-${signal.id}`}
                load={async () => signalCsv(signal, shown, Boolean(other))}
              />
            </span>
          )}
        </div>
      </div>
      {points.length > 0 && asTable && (
        <SignalTable
          signal={signal}
          points={shown}
          other={other && comparison.run}
        />
      )}
      {points.length > 0 && !asTable && (
        <SignalChart
          signal={signal}
          points={shown}
          evidence={evidence}
          alarm={alarm}
          axis={axis}
          cursorAt={cursorAt}
          onCursor={onCursor}
          onTable={() => setAsTable(true)}
        />
      )}
      {alarm && (
        <AlarmWords alarm={alarm} axis={axis} until={askedUntil(evidence)} />
      )}
      {comparison && !other && (
        <p className={`${styles.sentence} ${layout.muted}`}>
          {t('compareMissing', { day: dayWords(comparison.run) })}
        </p>
      )}
      <SignalSentence
        signal={signal}
        points={points}
        breaches={breaches}
        judged={evidence.state === 'judged'}
      />
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
