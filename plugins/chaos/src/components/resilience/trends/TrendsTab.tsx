import { useApi } from '@backstage/frontend-plugin-api';
import { RollUpView } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../../api/chaosApiRef';
import { useChaosQuery } from '../../../hooks/useChaosQuery';
import { useText } from '../../../hooks/useText';
import { Card } from '../../layout/Card';
import { Empty } from '../../states/Empty';
import { LoadState } from '../../states/LoadState';
import { StaleNote } from '../../states/StaleNote';
import { TrendCards } from './TrendCards';
import { TrendFilterBar } from './TrendFilterBar';
import { useTrendFilters } from './useTrendFilters';

const NONE: RollUpView[] = [];

/** How it went, from the snapshots of each day. */
export function TrendsTab() {
  const t = useText();
  const api = useApi(chaosApiRef);
  const filters = useTrendFilters();
  const { kind, days } = filters;
  const choices = useChaosQuery(
    `trend of ${kind}`,
    async () =>
      kind === 'organisation'
        ? NONE
        : (await api.listRollUps({ kind, sort: 'title', order: 'asc' })).items,
    {},
  );
  const key = filters.key ?? choices.value?.[0]?.key;
  const query = { kind, key, days };
  const trend = useChaosQuery(
    `trend ${JSON.stringify(query)}`,
    async () => (key ? api.getTrend(query) : null),
    { keep: true, live: () => false },
  );
  const { value, error, refresh } = trend;
  const nothing =
    (value && value.points.length === 0) ||
    (value === null && choices.value?.length === 0);
  return (
    <>
      {value && <StaleNote error={error} />}
      <TrendFilterBar filters={filters} choices={choices.value ?? NONE} />
      {!value && !nothing && (
        <Card>
          <LoadState
            figures
            name={t('trends')}
            error={error ?? choices.error}
            onRetry={refresh}
          />
        </Card>
      )}
      {nothing && (
        <Card>
          <Empty title={t('trendNone')} text={t('trendNoneText')} />
        </Card>
      )}
      {value && !nothing && <TrendCards trend={value} query={query} />}
    </>
  );
}
