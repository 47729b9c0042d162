import { Alert, TextField } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { Panel } from './Panel';
import styles from './RunDialog.module.css';
import { StepProps } from './StepProps';

/** Why it is run, and in production the name; Enter starts nothing. */
export function ConfirmFields({ name, template, state }: StepProps) {
  const t = useText();
  const { reason, setReason, typed, setTyped, matches, starting } = state;
  return (
    <Panel>
      <h4>{t('dialogConfirm')}</h4>
      <div className={styles.fields}>
        <TextField
          label={t('dialogReason')}
          value={reason}
          onChange={setReason}
          isReadOnly={starting.unclear}
          maxLength={500}
        />
        {template.cell.production && (
          <div>
            <TextField
              label={t('dialogType', { name })}
              value={typed}
              onChange={setTyped}
              isReadOnly={starting.unclear}
              autoComplete="off"
              spellCheck="false"
            />
            <div role="status">
              {matches && (
                <span className={styles.matches}>
                  <RiCheckLine size={14} aria-hidden /> {t('dialogMatches')}
                </span>
              )}
            </div>
          </div>
        )}
        <p className={layout.muted}>{t('confirmNothing')}</p>
        {starting.error && (
          <div role="alert">
            <Alert
              status="danger"
              icon
              title={starting.error}
              description={starting.unclear ? t('dialogFixed') : undefined}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}
