import { Scorecard, Waiver } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import { Section } from '../../layout/Section';
import { useRunStep } from '../../nextStep/useRunStep';
import { Matrix } from './Matrix';
import { useWaiverRequest } from './useWaiverRequest';

interface MatrixCardProps {
  scorecard: Scorecard;
  name: string;
  /** All of the service, the latest request first. */
  waivers: Waiver[];
  /** Called when a waiver was asked for. */
  onSent: () => void;
  /** Called when a waiver was decided or withdrawn. */
  onDone: (waiver: Waiver) => void;
}

/** Which failure modes apply, what is known of each, and the runs behind it. */
export function MatrixCard(props: MatrixCardProps) {
  const { scorecard, name, waivers, onSent, onDone } = props;
  const t = useText();
  const { run, dialog } = useRunStep();
  const request = useWaiverRequest({ scorecard, name, onSent });
  const { modes, notApplicable, entityRef } = scorecard;
  return (
    <Section title={t('matrix')} note={t('matrixNote')}>
      {modes.length === 0 && (
        <p className={layout.body}>{t('notTestedNoneApply')}</p>
      )}
      {modes.length > 0 && (
        <Matrix
          modes={modes}
          entityRef={entityRef}
          waivers={waivers}
          onAsk={request.ask}
          onDone={onDone}
          onRun={key => run(entityRef, key)}
        />
      )}
      {notApplicable.length > 0 && (
        <details className={layout.body}>
          <summary className={layout.focusable}>
            {t('notApplicableCount', { count: notApplicable.length })}
          </summary>
          <ul className={layout.bullets}>
            {notApplicable.map(({ mode, title, why }) => (
              <li key={mode}>
                {title}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
      {dialog}
      {request.dialog}
    </Section>
  );
}
