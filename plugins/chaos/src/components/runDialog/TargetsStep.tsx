import LinearProgress from '@material-ui/core/LinearProgress';
import { useText } from '../../hooks/useText';
import { FoundTargets } from './FoundTargets';
import { PreviewProblem } from './PreviewProblem';
import { Panel } from './Panel';
import styles from './RunDialog.module.css';
import { StepHeading } from './StepHeading';
import { StepProps } from './StepProps';

/** Step 2: what the run would hit, asked of AWS without a fault. */
export function TargetsStep({ service, state }: StepProps) {
  const t = useText();
  const { lookup, preview } = state;
  return (
    <div className={styles.step}>
      <StepHeading step="targets" />
      {lookup.busy && (
        <Panel role="status">
          <p>{t('targetsLooking')}</p>
          <LinearProgress aria-label={t('targetsLooking')} />
        </Panel>
      )}
      {!lookup.busy && !preview && <PreviewProblem lookup={lookup} />}
      {preview && (
        <FoundTargets
          preview={preview}
          entityRef={service.entityRef}
          onAgain={lookup.look}
        />
      )}
    </div>
  );
}
