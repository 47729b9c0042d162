import { ButtonIcon } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { RiRefreshLine } from '@remixicon/react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chaosApiRef } from '../../api/chaosApiRef';
import { Text, useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import { Mark } from '../marks/Mark';
import styles from '../marks/marks.module.css';
import { VerdictMark } from '../marks/VerdictMark';

/** Whether the log is as it was written, found out when the page opens. */
export function AuditSeal() {
  const t = useText();
  const api = useApi(chaosApiRef);
  const seal = useAsyncRetry(() => api.verifyAudit(), [api]);
  const { mark, tone, text } = looks(t, seal);
  return (
    <>
      <span
        role="status"
        className={`${styles.pill} ${styles.wrapping} ${tone}`}
      >
        <VerdictMark mark={mark} />
        {text}
      </span>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiRefreshLine />}
        aria-label={t('auditCheckAgain')}
        isPending={seal.loading}
        onPress={seal.retry}
      />
    </>
  );
}

interface Looks {
  mark: Mark;
  tone: string | undefined;
  text: string;
}

function looks(t: Text, seal: SealState): Looks {
  const { value, error, loading } = seal;
  if (loading)
    return { mark: 'running', tone: styles.none, text: t('auditChecking') };
  if (!value) {
    const why = error ? errorText(t, error) : '';
    return {
      mark: 'warning',
      tone: styles.warn,
      text: `${t('auditCheckFailed')} ${why}`,
    };
  }
  return value.intact
    ? {
        mark: 'passed',
        tone: styles.pass,
        text: t('auditIntact', { count: value.records }),
      }
    : {
        mark: 'failed',
        tone: styles.fail,
        text: t('auditBroken', { seq: String(value.brokenSeq) }),
      };
}

interface SealState {
  loading: boolean;
  error?: Error;
  value?: { intact: boolean; records: number; brokenSeq: number | null };
}
