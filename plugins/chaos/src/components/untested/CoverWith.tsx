import { actionsOfMode, ScorecardMode } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';

const MOST = 3;

interface CoverWithProps {
  mode: ScorecardMode;
}

/** The FIS actions that would prove a failure mode, fitting ones first. */
export function CoverWith({ mode }: CoverWithProps) {
  const t = useText();
  const kinds = mode.because.match(/aws:[a-z0-9-]+/g) ?? [];
  const fits = (action: string) =>
    kinds.some(kind => action.startsWith(`${kind}:`));
  const actions = actionsOfMode(mode.mode)
    .sort((a, b) => Number(fits(b)) - Number(fits(a)))
    .map(action => action.replace(/^aws:/, ''));
  if (actions.length === 0)
    return <div className={layout.muted}>{t('coverNone')}</div>;
  const rest = actions.slice(MOST);
  return (
    <div className={layout.muted}>
      {t('coverWith')}
      <div className={layout.chips}>
        {actions.slice(0, MOST).map(action => (
          <span key={action} className={layout.chip}>
            {action}
          </span>
        ))}
        {rest.length > 0 && (
          <span className={layout.chip} title={rest.join(', ')}>
            +{rest.length}
          </span>
        )}
      </div>
    </div>
  );
}
