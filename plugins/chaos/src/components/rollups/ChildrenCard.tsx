import { useApi } from '@backstage/frontend-plugin-api';
import { RollUpDetail } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { CsvButton } from '../files/CsvButton';
import { Section } from '../layout/Section';
import { Table } from '../layout/Table';
import { RollUpRow } from '../resilience/teams/RollUpRow';
import rows from '../resilience/teams/RollUpTable.module.css';
import { KIND_WORDS, ONE_WORDS } from '../resilience/words';

interface ChildrenCardProps {
  rollUp: RollUpDetail;
}

/** What is directly below it, each with its figures; nothing without any. */
export function ChildrenCard({ rollUp }: ChildrenCardProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  const { children, key } = rollUp;
  const [first] = children;
  if (!first) return null;
  const title = t('rollUpBelow', { kind: t(KIND_WORDS[first.kind]) });
  const top = Math.max(1, ...children.flatMap(each => each.distribution));
  return (
    <Section
      title={title}
      end={
        <CsvButton
          title={title}
          name={`faultline-${first.kind}s`}
          load={() => api.exportRollUps({ kind: first.kind, parent: key })}
        />
      }
    >
      <Table
        dense
        label={title}
        className={rows.rollUps}
        columns={[
          { title: t(ONE_WORDS[first.kind]) },
          { title: t('columnMedian') },
          { title: t('columnSpread'), wide: true },
          { title: t('columnCoverage') },
          { title: t('columnFoundFixed') },
          { title: t('columnRetest'), wide: true },
          { title: t('columnTrend') },
        ]}
      >
        {children.map(each => (
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
