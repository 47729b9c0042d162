import { useApi } from '@backstage/frontend-plugin-api';
import { chaosApiRef } from '../../../api/chaosApiRef';
import { useChaosQuery } from '../../../hooks/useChaosQuery';
import { useText } from '../../../hooks/useText';
import { CsvButton } from '../../files/CsvButton';
import { Section } from '../../layout/Section';
import { Empty } from '../../states/Empty';
import { LoadState } from '../../states/LoadState';
import { StaleNote } from '../../states/StaleNote';
import { FailureModeTable } from './FailureModeTable';

/** Each kind of failure: who survives it, who does not, and what proves it. */
export function FailureModesTab() {
  const t = useText();
  const api = useApi(chaosApiRef);
  const { value, error, refresh } = useChaosQuery(
    'failure modes',
    () => api.listFailureModes(),
    { concerns: () => true, live: () => false },
  );
  return (
    <>
      {value && <StaleNote error={error} />}
      <Section
        title={t('failureModes')}
        note={t('failureModesNote')}
        end={
          <CsvButton
            title={t('failureModes')}
            name="faultline-failure-modes"
            load={() => api.exportFailureModes()}
          />
        }
      >
        {!value && (
          <LoadState
            figures
            name={t('failureModes')}
            error={error}
            onRetry={refresh}
          />
        )}
        {value?.items.length === 0 && (
          <Empty title={t('modesNone')} text={t('modesNoneText')} />
        )}
        {value && value.items.length > 0 && (
          <FailureModeTable modes={value.items} />
        )}
      </Section>
    </>
  );
}
