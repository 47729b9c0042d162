import { Alert } from '@backstage/ui';
import { describeTemplate, planActions } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { useTimed } from '../../hooks/useTimed';
import { OtherTeams } from '../targets/OtherTeams';
import { clockWords } from '../time/words';
import { useAgo } from '../time/useAgo';
import { BlastRadius } from './BlastRadius';
import { sortResults } from './checkOrder';
import { ConfirmFields } from './ConfirmFields';
import { Differences } from './Differences';
import { Panel } from './Panel';
import styles from './RunDialog.module.css';
import { StepHeading } from './StepHeading';
import { StepProps } from './StepProps';

/** Step 4: what will happen to whom, why, and in production the name. */
export function ConfirmStep(props: StepProps) {
  const { service, template, state } = props;
  const t = useText();
  const { preview, checking } = state;
  const { production, environment } = template.cell;
  const words = describeTemplate(template);
  const { totalSeconds } = planActions(template.actions);
  const ends = useTimed(now => clockWords(now + totalSeconds * 1000));
  const ago = useAgo(checking.check?.askedAt);
  const { passed, warned } = sortResults(checking.check?.results ?? []);
  const checked = [
    t('confirmChecked', { count: passed.length }),
    ...(warned.length > 0
      ? [t('confirmWarned', { count: warned.length })]
      : []),
    t('confirmAgain', { ago }),
  ];
  return (
    <div className={styles.step}>
      <StepHeading step="confirm" />
      <Alert
        status="warning"
        icon
        title={
          production ? t('dialogProduction') : t('dialogReal', { environment })
        }
        description={checked.join(' ')}
      />
      <Panel>
        <h4>{t('dialogWhat')}</h4>
        <p>{words.sentence}</p>
        <p>
          {t('confirmEnds', { time: `${ends} UTC` })} {t('dialogAnyone')}
        </p>
      </Panel>
      {preview && (
        <OtherTeams groups={preview.groups} entityRef={service.entityRef} />
      )}
      <BlastRadius preview={preview} entityRef={service.entityRef} />
      {preview?.differences && preview.differences.length > 0 && (
        <Panel>
          <Differences differences={preview.differences} />
        </Panel>
      )}
      <ConfirmFields {...props} />
    </div>
  );
}
