import { useApi } from '@backstage/frontend-plugin-api';
import { chaosApiRef } from '../../../api/chaosApiRef';
import { useChaosQuery } from '../../../hooks/useChaosQuery';
import { useText } from '../../../hooks/useText';
import { CsvButton } from '../../files/CsvButton';
import { Section } from '../../layout/Section';
import { Empty } from '../../states/Empty';
import { NoMatch } from '../../states/NoMatch';
import { LoadState } from '../../states/LoadState';
import { StaleNote } from '../../states/StaleNote';
import { FailureModeTable } from './FailureModeTable';
import { ModeFilterBar } from './ModeFilterBar';
import { sortModes } from './sortModes';
import { useModeFilters } from './useModeFilters';

/** Each kind of failure: who survives it, who does not, and what proves it. */
export function FailureModesTab() {
  const t = useText();
  const api = useApi(chaosApiRef);
  const filters = useModeFilters();
  const { scope, sort, order } = filters;
  const { value, error, refresh } = useChaosQuery(
    `failure modes ${JSON.stringify(scope)}`,
    () => api.listFailureModes(scope),
    { concerns: () => true, live: () => false, keep: true },
  );
  const modes = value && sortModes(value.items, sort, order);
  const applies = value?.items.some(mode => mode.applies > 0);
  return (
    <>
      {value && <StaleNote error={error} />}
      <ModeFilterBar filters={filters} />
      <Section
        title={t('failureModes')}
        note={t('failureModesNote')}
        end={
          <CsvButton
            title={t('failureModes')}
            name="faultline-failure-modes"
            load={() => api.exportFailureModes(scope)}
          />
        }
      >
        {!modes && (
          <LoadState
            figures
            name={t('failureModes')}
            error={error}
            onRetry={refresh}
          />
        )}
        {modes && !applies && filters.active && (
          <NoMatch title={t('modesNoMatch')} onClear={filters.clear} />
        )}
        {modes && !applies && !filters.active && (
          <Empty title={t('modesNone')} text={t('modesNoneText')} />
        )}
        {modes && applies && (
          <FailureModeTable modes={modes} filters={filters} />
        )}
      </Section>
    </>
  );
}
