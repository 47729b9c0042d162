import LinearProgress from '@material-ui/core/LinearProgress';
import { Run } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { useTimed } from '../../hooks/useTimed';
import { errorText } from '../../errorText';
import { entityName } from '../entityName';
import layout from '../layout/layout.module.css';
import { VerdictMark } from '../marks/VerdictMark';
import { StopButton } from '../stop/StopButton';
import { useStop } from '../stop/useStop';
import { RelativeTime } from '../time/RelativeTime';
import { spanWords } from '../time/words';
import styles from './RunningBanner.module.css';
import { stateWords } from './stateWords';

interface RunningBannerProps {
  run: Run;
  onStopped: () => void;
}

/** A run in progress: what, where, who, how long, and Stop. */
export function RunningBanner({ run, onStopped }: RunningBannerProps) {
  const t = useText();
  const { stop, stopping, error } = useStop(onStopped);
  const { cell, startedBy } = run;
  const title = stateWords(t, run);
  return (
    <section className={styles.frame} aria-label={title}>
      <div className={styles.banner}>
        <VerdictMark mark="running" />
        <div>
          <div className={layout.title}>{title}</div>
          <div className={styles.about}>
            {t('runningWhere', {
              account: cell.accountName,
              region: cell.region,
            })}{' '}
            {startedBy.userRef
              ? t('runningBy', { who: entityName(startedBy.userRef) })
              : t('runningByAws')}{' '}
            <RelativeTime at={run.createdAt} />
            {startedBy.reason && `: “${startedBy.reason}”`}
          </div>
          {error && (
            <div role="alert" className={layout.problem}>
              {errorText(error)}
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

function TimeLeft({ run }: { run: Run }) {
  const t = useText();
  const begun = Date.parse(run.startedAt ?? run.createdAt);
  const end = run.expectedEndAt ? Date.parse(run.expectedEndAt) : undefined;
  const left = useTimed(now =>
    end && end > now
      ? t('left', { age: spanWords(t, (end - now) / 1000) })
      : t('leftUnknown'),
  );
  const percent = useTimed(now =>
    end && end > begun
      ? Math.round(
          Math.min(1, Math.max(0, (now - begun) / (end - begun))) * 100,
        )
      : undefined,
  );
  return (
    <div className={styles.left}>
      <div>
        <strong>{left}</strong>
        {end && (
          <span>
            {t('leftOf', { age: spanWords(t, (end - begun) / 1000) })}
          </span>
        )}
      </div>
      <LinearProgress
        aria-label={t('progress', { title: run.templateTitle })}
        variant={percent === undefined ? 'indeterminate' : 'determinate'}
        value={percent}
      />
    </div>
  );
}
