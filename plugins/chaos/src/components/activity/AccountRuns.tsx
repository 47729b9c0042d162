import { useText } from '../../hooks/useText';
import { Section } from '../layout/Section';
import { Table } from '../layout/Table';
import { StopAllButton } from '../stop/StopAllButton';
import { StopAllQuestion } from '../stop/useStopAll';
import { ActiveRunRow } from './ActiveRunRow';
import { RunGroup } from './groupRuns';

interface AccountRunsProps {
  group: RunGroup;
  onStopped: () => void;
  onStopAll: (question: StopAllQuestion) => void;
}

/** What runs in one account. */
export function AccountRuns(props: AccountRunsProps) {
  const { group, onStopped, onStopAll } = props;
  const t = useText();
  const { id, name, runs } = group;
  return (
    <Section
      title={name}
      note={
        <>
          {id} · {t('activityCount', { count: runs.length })}
        </>
      }
      end={
        <StopAllButton
          scope={{ accountId: id }}
          name={name}
          runs={runs}
          onAsk={onStopAll}
        />
      }
    >
      <Table
        label={name}
        columns={[
          { title: t('columnExperiment') },
          { title: t('columnServices') },
          { title: t('columnWhere') },
          { title: t('columnStarter'), wide: true },
          { title: t('columnLeft') },
          { title: t('columnStop'), hidden: true },
        ]}
      >
        {runs.map(run => (
          <ActiveRunRow key={run.id} run={run} onStopped={onStopped} />
        ))}
      </Table>
    </Section>
  );
}
