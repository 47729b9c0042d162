import { ButtonLink, Link } from '@backstage/ui';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { isEnded, RunDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import { entityName } from '../entityName';
import { Card } from '../layout/Card';
import layout from '../layout/layout.module.css';
import { StopButton } from '../stop/StopButton';
import { useStop } from '../stop/useStop';
import { RunAgain } from './RunAgain';
import { RunFacts } from './RunFacts';
import styles from './RunHeader.module.css';
import { RunPill } from './RunPill';
import { TimeLeft } from './TimeLeft';

interface RunHeaderProps {
  run: RunDetail;
  entityRef: string;
  onChanged: () => void;
}

/** What this run is, how it stands, and Stop or Run again. */
export function RunHeader({ run, entityRef, onChanged }: RunHeaderProps) {
  const t = useText();
  const entityPath = useEntityRefLink();
  const { stop, stopping, error } = useStop(onChanged);
  const active = !isEnded(run.state);
  return (
    <Card label={run.templateTitle}>
      <div className={layout.row}>
        <Link
          className={layout.link}
          href={`${entityPath(entityRef)}/experiments`}
        >
          {t('runBack', { name: entityName(entityRef) })}
        </Link>
        <span className={layout.muted}>
          {t('runKind')} · {run.experimentId}
        </span>
      </div>
      <div className={styles.head}>
        <h2>{run.templateTitle}</h2>
        <RunPill run={run} />
        <div className={styles.actions}>
          {active && (
            <div className={styles.left}>
              <TimeLeft run={run} />
            </div>
          )}
          {active && (
            <StopButton
              title={run.templateTitle}
              isPending={stopping}
              onPress={() => stop(run.id)}
            />
          )}
          <ButtonLink variant="secondary" href={run.consoleUrl} target="_blank">
            {t('consoleLink')}
          </ButtonLink>
          {!active && <RunAgain run={run} entityRef={entityRef} />}
        </div>
      </div>
      {error && (
        <div role="alert" className={layout.problem}>
          {errorText(t, error)}
        </div>
      )}
      <RunFacts run={run} />
    </Card>
  );
}
