import { useApi } from '@backstage/frontend-plugin-api';
import { RollUpKind, RollUpView } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { CsvButton } from '../files/CsvButton';
import { Section } from '../layout/Section';
import { Table } from '../layout/Table';
import { RollUpRow } from '../resilience/teams/RollUpRow';
import rows from '../resilience/teams/RollUpTable.module.css';
import { KIND_WORDS, ONE_WORDS } from '../resilience/words';

interface ChildrenCardProps {
  /** What they are below. */
  parent: string;
  kind: RollUpKind;
  /** At least one, all of the kind. */
  rollUps: RollUpView[];
}

/** What is directly below a group or domain, each with its figures. */
export function ChildrenCard({ parent, kind, rollUps }: ChildrenCardProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  const title = t('rollUpBelow', { kind: t(KIND_WORDS[kind]) });
  const top = Math.max(1, ...rollUps.flatMap(each => each.distribution));
  return (
    <Section
      title={title}
      end={
        <CsvButton
          title={title}
          name={`faultline-${kind}s`}
          load={() => api.exportRollUps({ kind, parent })}
        />
      }
    >
      <Table
        dense
        label={title}
        className={rows.rollUps}
        columns={[
          { title: t(ONE_WORDS[kind]) },
          { title: t('columnMedian') },
          { title: t('columnSpread'), wide: true },
          { title: t('columnCoverage') },
          { title: t('columnFoundFixed') },
          { title: t('columnRetest'), wide: true },
          { title: t('columnTrend') },
        ]}
      >
        {rollUps.map(each => (
          <RollUpRow
            key={each.key}
            rollUp={{ ...each, parent: null }}
            top={top}
            below={0}
            onBelow={noMore}
          />
        ))}
      </Table>
    </Section>
  );
}

/** What is further below stands on the page of each child. */
function noMore() {}
