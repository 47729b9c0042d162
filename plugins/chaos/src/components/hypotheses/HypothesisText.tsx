import { formatDuration, Hypothesis } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { Panel } from '../runDialog/Panel';
import { HypothesisAge } from './HypothesisAge';
import { SignalText } from './SignalText';

interface HypothesisTextProps {
  hypothesis: Hypothesis;
}

/** A hypothesis to read. */
export function HypothesisText({ hypothesis }: HypothesisTextProps) {
  const t = useText();
  const { given, when, then, signals, problems, version } = hypothesis;
  return (
    <>
      <p className={layout.body}>
        <HypothesisAge hypothesis={hypothesis} />{' '}
        {version === 0 && t('hypothesisNobody')}
      </p>
      {problems.length > 0 && (
        <ul className={layout.bullets}>
          {problems.map(problem => (
            <li key={problem} className={layout.problem}>
              {problem}
            </li>
          ))}
        </ul>
      )}
      <Panel>
        <dl className={layout.facts}>
          <dt>{t('given')}</dt>
          <dd>{given || '–'}</dd>
          <dt>{t('when')}</dt>
          <dd>{when || '–'}</dd>
          <dt>{t('then')}</dt>
          <dd>{then || '–'}</dd>
          <dt>{t('objective')}</dt>
          <dd>{formatDuration(hypothesis.recoveryObjectiveSeconds)}</dd>
        </dl>
      </Panel>
      {signals.map(signal => (
        <SignalText key={signal.id} signal={signal} hypothesis={hypothesis} />
      ))}
    </>
  );
}
