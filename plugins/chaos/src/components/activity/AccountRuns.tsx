import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { CsvButton } from '../files/CsvButton';
import { Section } from '../layout/Section';
import { Table } from '../layout/Table';
import { StopAllButton } from '../stop/StopAllButton';
import { StopAllQuestion } from '../stop/useStopAll';
import { ActiveRunRow } from './ActiveRunRow';
import { RunGroup } from './groupRuns';
import { runsCsv } from './runsCsv';

/** Rows at first; each more costs the browser time at every refresh. */
const FEW = 50;

interface AccountRunsProps {
  group: RunGroup;
  onStopped: () => void;
  onStopAll: (question: StopAllQuestion) => void;
}

/** What runs in one account. */
export function AccountRuns(props: AccountRunsProps) {
  const { group, onStopped, onStopAll } = props;
  const t = useText();
  const [most, setMost] = useState(FEW);
  const { id, name, runs } = group;
  const hidden = runs.length - most;
  return (
    <Section
      title={name}
      note={
        <>
          {id} · {t('activityCount', { count: runs.length })}
        </>
      }
      end={
        <>
          <CsvButton
            title={name}
            name="faultline-running"
            load={async () => runsCsv(runs)}
          />
          <StopAllButton
            scope={{ accountId: id }}
            name={name}
            runs={runs}
            onAsk={onStopAll}
          />
        </>
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
        {runs.slice(0, most).map(run => (
          <ActiveRunRow key={run.id} run={run} onStopped={onStopped} />
        ))}
      </Table>
      {hidden > 0 && (
        <Button variant="secondary" onPress={() => setMost(most + FEW)}>
          {t('activityMore', { count: Math.min(FEW, hidden) })}
        </Button>
      )}
    </Section>
  );
}
