import LinearProgress from '@material-ui/core/LinearProgress';
import { Button } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';
import { useAgo } from '../time/useAgo';
import { CheckRow } from './CheckRow';
import styles from './Checks.module.css';
import { Panel } from './Panel';
import { RunDialogState } from './useRunDialog';

/** The guardrails that look at how the service is, in the order shown. */
const ABOUT_NOW = ['steady-state', 'stop-alarms'];

interface SteadyStateProps {
  checking: RunDialogState['checking'];
}

/** Whether the service is well just now, by its alarms, and when that was asked. */
export function SteadyState({ checking }: SteadyStateProps) {
  const t = useText();
  const { check, error, busy, again } = checking;
  const ago = useAgo(check?.askedAt);
  const results = check?.results ?? [];
  return (
    <Panel role="status">
      <h4>{t('dialogSteady')}</h4>
      {busy && (
        <>
          <p>{t('dialogSteadyAsking')}</p>
          <LinearProgress aria-label={t('dialogSteadyAsking')} />
        </>
      )}
      {error && (
        <div className={layout.row}>
          <p>
            <strong>{t('dialogSteadyFailed')}</strong> {errorText(t, error)}
          </p>
          <Button variant="secondary" onPress={again}>
            {t('dialogSteadyAgain')}
          </Button>
        </div>
      )}
      {check && (
        <>
          <ul className={`${layout.plain} ${styles.few}`}>
            {ABOUT_NOW.flatMap(id =>
              results.filter(each => each.id === id),
            ).map(result => (
              <CheckRow key={result.id} result={result} />
            ))}
          </ul>
          {/* Its words change every second, which is no news to be read out. */}
          <div className={layout.muted} aria-live="off">
            {t('targetsAsked', { ago })}
          </div>
        </>
      )}
    </Panel>
  );
}
