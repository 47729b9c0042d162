import { useText } from '../../../hooks/useText';
import { Card } from '../../layout/Card';
import { Empty } from '../../states/Empty';
import { NoMatch } from '../../states/NoMatch';
import { LoadState } from '../../states/LoadState';
import { StaleNote } from '../../states/StaleNote';
import { TilesSkeleton } from '../TilesSkeleton';
import { useSummary } from '../useSummary';
import { KIND_WORDS } from '../words';
import { RisksCard } from '../../rollups/RisksCard';
import { HeatMapCard } from './HeatMapCard';
import { RollUpCard } from './RollUpCard';
import { TeamFilters } from './TeamFilters';
import { TeamTiles } from './TeamTiles';
import { useRollUpFilters } from './useRollUpFilters';
import { useRollUps } from './useRollUps';

/** Teams beside each other, or systems, domains, lifecycles or tiers. */
export function TeamsTab() {
  const t = useText();
  const filters = useRollUpFilters();
  const { kind, q, parent, scope, days, sort, order } = filters;
  const query = { kind, q, parent, ...scope, days, sort, order };
  const shown = useRollUps(query);
  const all = useRollUps({ kind });
  const whole = useRollUps({ kind: 'organisation', ...filters.whole, days });
  const summary = useSummary(filters.whole);
  const rollUps = shown.value?.items.filter(each => each.kind === kind);
  return (
    <>
      {rollUps && <StaleNote error={shown.error} />}
      <TeamFilters
        filters={filters}
        all={all.value?.items ?? []}
        shown={rollUps?.length}
      />
      {whole.value && rollUps ? (
        <TeamTiles
          whole={whole.value.items[0]}
          kind={kind}
          rollUps={rollUps}
          days={days}
        />
      ) : (
        !shown.error && <TilesSkeleton count={4} />
      )}
      {!rollUps && (
        <Card>
          <LoadState
            figures
            name={t(KIND_WORDS[kind])}
            error={shown.error}
            onRetry={shown.refresh}
          />
        </Card>
      )}
      {rollUps?.length === 0 && (
        <Card>
          {filters.active ? (
            <NoMatch title={t('rollUpsNoMatch')} onClear={filters.clear} />
          ) : (
            <Empty
              title={t('rollUpsNone', { kind: t(KIND_WORDS[kind]) })}
              text={t('rollUpsNoneText')}
            />
          )}
        </Card>
      )}
      {rollUps && rollUps.length > 0 && (
        <>
          <HeatMapCard
            rollUps={rollUps}
            kind={kind}
            scope={scope}
            query={query}
          />
          <RisksCard risks={summary.value?.risks ?? []} />
          <RollUpCard
            rollUps={rollUps}
            all={all.value?.items ?? rollUps}
            filters={filters}
            query={query}
          />
        </>
      )}
    </>
  );
}
