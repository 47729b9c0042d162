import { useApi } from '@backstage/frontend-plugin-api';
import { RollUpQuery, RollUpView } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../../api/chaosApiRef';
import { useText } from '../../../hooks/useText';
import { CsvButton } from '../../files/CsvButton';
import { Section } from '../../layout/Section';
import { KIND_WORDS } from '../words';
import { RollUpTable } from './RollUpTable';
import { RollUpFilters } from './useRollUpFilters';

interface RollUpCardProps {
  rollUps: RollUpView[];
  /** All of the kind, whatever the filters. */
  all: RollUpView[];
  filters: RollUpFilters;
  query: RollUpQuery;
}

/** The figures of each of them, ready to compare. */
export function RollUpCard({ rollUps, all, filters, query }: RollUpCardProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  const title = t(KIND_WORDS[filters.kind]);
  return (
    <Section
      title={title}
      note={t(filters.kind === 'group' ? 'teamsNote' : 'rollUpsNote')}
      end={
        <CsvButton
          title={title}
          name={`faultline-${filters.kind}s`}
          load={() => api.exportRollUps(query)}
        />
      }
    >
      <RollUpTable
        label={title}
        rollUps={rollUps}
        all={all}
        filters={filters}
      />
    </Section>
  );
}
