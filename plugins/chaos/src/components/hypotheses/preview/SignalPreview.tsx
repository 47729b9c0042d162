import { Skeleton } from '@backstage/ui';
import { Hypothesis, SignalDefinition } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { errorText } from '../../../errorText';
import layout from '../../layout/layout.module.css';
import { signalFaults } from '../edit/faultsOf';
import styles from '../Hypothesis.module.css';
import { PreviewChart } from './PreviewChart';
import { useSignalPreview } from './useSignalPreview';

interface SignalPreviewProps {
  of: Hypothesis;
  signal: SignalDefinition;
}

const LIMIT_FIELDS = ['title', 'value', 'm', 'n'];

/** The last 24 hours of a signal, or what it takes to see them. */
export function SignalPreview(props: SignalPreviewProps) {
  const t = useText();
  const faulty = Object.keys(signalFaults(props.signal));
  return (
    <section className={styles.preview} aria-label={t('previewTitle')}>
      <p className={layout.label}>{t('previewTitle')}</p>
      {faulty.some(field => !LIMIT_FIELDS.includes(field)) ? (
        <p className={layout.muted}>{t('previewFaulty')}</p>
      ) : (
        <LoadedPreview
          {...props}
          limitFaulty={faulty.some(field => field !== 'title')}
        />
      )}
    </section>
  );
}

interface LoadedPreviewProps extends SignalPreviewProps {
  limitFaulty: boolean;
}

function LoadedPreview({ of, signal, limitFaulty }: LoadedPreviewProps) {
  const t = useText();
  const { value, error } = useSignalPreview(of, signal);
  if (error) {
    return (
      <p role="alert" className={layout.problem}>
        {t('previewError')} {errorText(t, error)}
      </p>
    );
  }
  if (!value) {
    return (
      <div role="status" aria-busy="true" aria-label={t('loading')}>
        <Skeleton width="100%" height={216} />
      </div>
    );
  }
  const own = limitFaulty ? null : signal.threshold;
  return (
    <>
      {value.problem && <p className={layout.problem}>{value.problem}</p>}
      {value.series && (
        <PreviewChart
          title={signal.title}
          unit={signal.unit}
          series={value.series}
          threshold={own ?? value.threshold}
        />
      )}
    </>
  );
}
