import { formatDuration, thenOf } from '@faultline/plugin-chaos-common';
import { useHypotheses } from '../../hooks/useHypotheses';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';
import { Panel } from '../runDialog/Panel';
import { HypothesisAge } from './HypothesisAge';

interface ExpectedPanelProps {
  entityRef: string;
  templateKey: string;
}

/** In the plan of a run: by what it will be judged, in plain sentences. */
export function ExpectedPanel({ entityRef, templateKey }: ExpectedPanelProps) {
  const t = useText();
  const { value, error } = useHypotheses(entityRef);
  const hypothesis = value?.items.find(
    each => each.templateKey === templateKey,
  );
  if (!hypothesis && !error) return null;
  if (!hypothesis) {
    return (
      <Panel>
        <h4>{t('planExpected')}</h4>
        <p role="alert" className={layout.problem}>
          {t('planError')} {errorText(t, error)}
        </p>
      </Panel>
    );
  }
  const { signals, given, then, problems } = hypothesis;
  const judged = signals.filter(
    ({ role }) => role === 'steadyState' || role === 'guardrail',
  );
  const more = signals.length - judged.length;
  const objective = formatDuration(hypothesis.recoveryObjectiveSeconds);
  return (
    <Panel>
      <h4>{t('planExpected')}</h4>
      {/* Words that nobody chose repeat the sentences of the signals. */}
      {then !== thenOf(hypothesis) && (
        <p>{[given, then].filter(Boolean).join(' ')}</p>
      )}
      <ul className={layout.bullets}>
        {judged.map(({ id, sentence }) => (
          <li key={id}>{sentence}</li>
        ))}
        <li>{t('objectiveSentence', { objective })}</li>
      </ul>
      {more > 0 && (
        <p className={layout.muted}>{t('planMore', { count: more })}</p>
      )}
      {problems.map(problem => (
        <p key={problem} className={layout.problem}>
          {problem}
        </p>
      ))}
      <p className={layout.muted}>
        <HypothesisAge hypothesis={hypothesis} />
      </p>
    </Panel>
  );
}
