import { Alert, Button, Skeleton } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import styles from './states.module.css';

interface LoadStateProps {
  name: string;
  error: Error | undefined;
  onRetry: () => void;
  /** For figures over all services, which are a permission of their own. */
  figures?: boolean;
}

/** What stands where nothing is known so far: loading, denied, or an error. */
export function LoadState(props: LoadStateProps) {
  const { name, error, onRetry, figures } = props;
  const t = useText();
  if (!error) {
    return (
      <div
        className={styles.skeleton}
        role="status"
        aria-busy="true"
        aria-label={t('loading')}
      >
        <Skeleton width="40%" height={24} />
        <Skeleton width="100%" height={64} />
        <Skeleton width="100%" height={64} />
      </div>
    );
  }
  const cause = (error as { cause?: { name?: string } }).cause?.name;
  if (cause === 'NotFoundError') {
    return (
      <div className={styles.empty} role="alert">
        <h3>{t('goneTitle')}</h3>
        <p>{errorText(t, error)}</p>
      </div>
    );
  }
  if (cause === 'NotAllowedError') {
    return (
      <div className={styles.empty} role="alert">
        <h3>{figures ? t('deniedFigures') : t('deniedTitle', { name })}</h3>
        <p>{t(figures ? 'deniedFiguresText' : 'deniedText')}</p>
      </div>
    );
  }
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={t('errorTitle')}
        description={errorText(t, error)}
        customActions={
          <Button variant="secondary" onPress={onRetry}>
            {t('retry')}
          </Button>
        }
      />
    </div>
  );
}
