import { Run } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import { entityName } from '../entityName';
import layout from '../layout/layout.module.css';
import { VerdictMark } from '../marks/VerdictMark';
import { RunLink } from '../run/RunLink';
import { TimeLeft } from '../run/TimeLeft';
import { StopButton } from '../stop/StopButton';
import { useStop } from '../stop/useStop';
import { RelativeTime } from '../time/RelativeTime';
import styles from './RunningBanner.module.css';
import { stateWords } from './stateWords';

interface RunningBannerProps {
  run: Run;
  /** Another service whose run this is, when it hits this one as well. */
  of?: string;
  onStopped: () => void;
}

/** A run in progress: what, where, who, how long, and Stop. */
export function RunningBanner({ run, of, onStopped }: RunningBannerProps) {
  const t = useText();
  const { stop, stopping, error } = useStop(onStopped);
  const { cell, startedBy } = run;
  const title = stateWords(t, run);
  const where = { account: cell.accountName, region: cell.region };
  return (
    <section className={styles.frame} aria-label={title}>
      <div className={styles.banner}>
        <VerdictMark mark="running" />
        <div>
          <div className={layout.title}>{title}</div>
          <div className={styles.about}>
            {of
              ? t('hitByOther', { ...where, name: entityName(of) })
              : t('runningWhere', where)}{' '}
            {startedBy.userRef
              ? t('runningBy', { who: entityName(startedBy.userRef) })
              : t('runningByAws')}{' '}
            <RelativeTime at={run.createdAt} />
            {startedBy.reason && `: “${startedBy.reason}”`}{' '}
            <RunLink
              run={run}
              label={t('viewRunWhat', { title: run.templateTitle })}
            >
              {t('viewRun')}
            </RunLink>
          </div>
          {error && (
            <div role="alert" className={layout.problem}>
              {errorText(t, error)}
            </div>
          )}
        </div>
        <TimeLeft run={run} />
        <StopButton
          title={run.templateTitle}
          isPending={stopping}
          onPress={() => stop(run.id)}
        />
      </div>
    </section>
  );
}
