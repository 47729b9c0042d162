import { Run } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import styles from './RunActions.module.css';

interface RunActionsProps {
  run: Run;
}

/** The actions of a run with AWS's word for each, folded away. */
export function RunActions({ run }: RunActionsProps) {
  const t = useText();
  return (
    <details className={layout.muted}>
      <summary className={layout.focusable}>
        {t('actionsOf', { count: run.actions.length })}
      </summary>
      <ul className={styles.list}>
        {run.actions.map(action => (
          <li key={action.name}>
            {action.name}: {action.state}
            {action.reason && `, ${action.reason}`}
          </li>
        ))}
      </ul>
      <a href={run.consoleUrl} target="_blank" rel="noreferrer noopener">
        {t('consoleLink')}
      </a>
    </details>
  );
}
