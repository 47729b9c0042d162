import { Alert, Button } from '@backstage/ui';
import LinearProgress from '@material-ui/core/LinearProgress';
import { Run } from '@faultline/plugin-chaos-common';
import { useNow } from '../../hooks/useNow';
import { useText } from '../../hooks/useText';
import layout from '../layout.module.css';
import { VerdictMark } from '../marks/VerdictMark';
import { spanWords } from '../time/words';
import { RelativeTime } from '../time/RelativeTime';
import { useStop } from './useStop';

interface RunningBannerProps {
  run: Run;
  onStopped: () => void;
}

/** A run in progress: what, who, how long, and Stop. */
export function RunningBanner({ run, onStopped }: RunningBannerProps) {
  const t = useText();
  const now = useNow();
  const { stop, error } = useStop(onStopped);
  const title = run.templateDescription;
  const begun = Date.parse(run.startedAt ?? run.createdAt);
  const end = run.expectedEndAt ? Date.parse(run.expectedEndAt) : undefined;
  const done = end ? ((now - begun) / (end - begun)) * 100 : undefined;
  return (
    <section className={layout.banner} role="status">
      <VerdictMark mark="running" />
      <div>
        <div>
          <strong>{t('runningTitle', { title })}</strong> ({run.state})
        </div>
        <div className={layout.muted}>
          {run.startedBy.userRef ?? t('starterAws')},{' '}
          <RelativeTime at={run.createdAt} />
          {run.startedBy.reason && ` · ${run.startedBy.reason}`}
        </div>
        {error && <Alert status="danger" icon title={error} />}
      </div>
      <div>
        {end && end > now && (
          <div>{t('left', { age: spanWords(t, (end - now) / 1000) })}</div>
        )}
        <LinearProgress
          aria-label={t('progress', { title })}
          variant={done === undefined ? 'indeterminate' : 'determinate'}
          value={Math.min(100, Math.max(0, done ?? 0))}
        />
      </div>
      <Button variant="primary" destructive onPress={() => stop(run)}>
        {t('stop')}
      </Button>
    </section>
  );
}
