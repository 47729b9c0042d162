import LinearProgress from '@material-ui/core/LinearProgress';
import { Alert, Button } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';
import { CheckRow } from './CheckRow';
import { CheckVerdict } from './CheckVerdict';
import { sortResults } from './checkOrder';
import { Panel } from './Panel';
import styles from './RunDialog.module.css';
import { StepHeading } from './StepHeading';
import { StepProps } from './StepProps';

/** Step 3: what every guardrail says, with its reason. */
export function ChecksStep({ state }: StepProps) {
  const t = useText();
  const { check, error, busy, again } = state.checking;
  const sorted = check && sortResults(check.results);
  return (
    <div className={styles.step}>
      <StepHeading step="checks" />
      {busy && (
        <Panel role="status">
          <p>{t('checksAsking')}</p>
          <LinearProgress aria-label={t('checksAsking')} />
        </Panel>
      )}
      {error && (
        <div role="alert">
          <Alert
            status="danger"
            icon
            title={t('checksFailed')}
            description={errorText(t, error)}
            customActions={
              <Button variant="secondary" onPress={again}>
                {t('checksAgain')}
              </Button>
            }
          />
        </div>
      )}
      {check && <CheckVerdict check={check} onAgain={again} />}
      {sorted && (
        <ul className={`${styles.panel} ${layout.plain}`}>
          {Object.values(sorted)
            .flat()
            .map(result => (
              <CheckRow key={result.id} result={result} />
            ))}
        </ul>
      )}
    </div>
  );
}
