import { useState } from 'react';
import { Button } from '@backstage/ui';
import { Evidence } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import { Section } from '../../layout/Section';
import { offsetWords } from '../../time/offsetWords';
import { ChartAxis } from './chartAxis';
import { Comparison } from './compare/Comparison';
import { CompareLegend } from './compare/CompareLegend';
import { CompareSelect } from './compare/CompareSelect';
import styles from './Evidence.module.css';
import { signalGroups } from './signalGroups';
import { SignalPart } from './SignalPart';

interface SignalChartsProps {
  evidence: Evidence;
  /** The earlier run that was chosen; null: none. */
  chosen: string | null;
  onChoose: (runId: string | null) => void;
  /** Once it is loaded. */
  comparison: Comparison | null;
  axis: ChartAxis;
  /** Where the cursor of all drawings is, in epoch seconds. */
  cursorAt: number | null;
  onCursor: (at: number | null) => void;
}

/** The signals of a run on one axis, with those of an earlier run behind them. */
export function SignalCharts(props: SignalChartsProps) {
  const t = useText();
  const { evidence, chosen, onChoose, comparison } = props;
  const { axis, cursorAt, onCursor } = props;
  const { signals, actions, message, problems, comparable, windows } = evidence;
  const [all, setAll] = useState(false);
  const { first, more } = signalGroups(signals);
  const marked = actions.filter(({ startedAt }) => startedAt);
  return (
    <Section
      title={t('signals')}
      note={
        signals.length > 0 &&
        t('signalsNote', {
          count: signals.length,
          zone: offsetWords(t, axis.from * 1000),
        })
      }
      end={
        signals.length > 0 &&
        windows.fault &&
        comparable.length > 0 && (
          <CompareSelect
            runs={comparable}
            chosen={chosen}
            onChange={onChoose}
          />
        )
      }
    >
      {signals.length === 0 && (
        <p className={layout.body}>{message ?? t('signalsNone')}</p>
      )}
      {problems.length > 0 && (
        <ul className={layout.bullets}>
          {problems.map(problem => (
            <li key={problem} className={layout.problem}>
              {problem}
            </li>
          ))}
        </ul>
      )}
      {comparison && <CompareLegend run={comparison.run} />}
      {signals.length > 0 && marked.length > 0 && (
        <p className={`${styles.marks} ${layout.muted}`}>
          {t('chartActions', {
            actions: marked
              .map(({ text }, index) => `${index + 1} ${text}`)
              .join(', '),
          })}
        </p>
      )}
      <div className={styles.charts}>
        {[...first, ...(all ? more : [])].map(signal => (
          <SignalPart
            key={signal.id}
            signal={signal}
            evidence={evidence}
            comparison={comparison}
            axis={axis}
            cursorAt={cursorAt}
            onCursor={onCursor}
          />
        ))}
      </div>
      {more.length > 0 && (
        <div className={styles.more}>
          <Button
            variant="secondary"
            aria-expanded={all}
            onPress={() => setAll(!all)}
          >
            {all ? t('signalsFewer') : t('signalsMore', { count: more.length })}
          </Button>
        </div>
      )}
    </Section>
  );
}
