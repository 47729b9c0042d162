import LinearProgress from '@material-ui/core/LinearProgress';
import { Run } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { useTimed } from '../../hooks/useTimed';
import { spanWords } from '../time/words';
import styles from './TimeLeft.module.css';

interface TimeLeftProps {
  run: Run;
}

/** How long a run in progress still takes, as far as that is known. */
export function TimeLeft({ run }: TimeLeftProps) {
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
      <div className={styles.words}>
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
