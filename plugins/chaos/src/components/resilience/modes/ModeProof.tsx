import { FailureModeView } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';

const SHOWN = 3;

interface ModeProofProps {
  mode: FailureModeView;
}

/** The templates that prove a failure mode, and the AWS actions that can. */
export function ModeProof({ mode: { templates, actions } }: ModeProofProps) {
  const t = useText();
  const short = actions.map(action => action.replace(/^aws:/, ''));
  const chips = (some: string[]) => (
    <div className={layout.chips}>
      {some.map(action => (
        <span key={action} className={layout.chip}>
          {action}
        </span>
      ))}
    </div>
  );
  return (
    <>
      {templates === 0
        ? t('provenByNone')
        : t('templatesCount', { count: templates })}
      {chips(short.slice(0, SHOWN))}
      {short.length > SHOWN && (
        <details>
          <summary className={layout.muted}>
            {t('moreActions', { count: short.length - SHOWN })}
          </summary>
          {chips(short.slice(SHOWN))}
        </details>
      )}
    </>
  );
}
