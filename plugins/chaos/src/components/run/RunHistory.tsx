import { RunDetail } from '@faultline/plugin-chaos-common';
import { Text, useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import { CsvButton } from '../files/CsvButton';
import layout from '../layout/layout.module.css';
import { Section } from '../layout/Section';
import { Table } from '../layout/Table';
import table from '../layout/table.module.css';
import { RelativeTime } from '../time/RelativeTime';
import { historyCsv } from './historyCsv';

type StateChange = RunDetail['history'][number];

interface RunHistoryProps {
  run: RunDetail;
}

/** Every change of state, and from where it is known. */
export function RunHistory({ run }: RunHistoryProps) {
  const t = useText();
  const { history } = run;
  return (
    <Section
      title={t('stateHistory')}
      end={
        history.length > 0 && (
          <CsvButton
            title={t('stateHistory')}
            name={`faultline-states-${run.id}`}
            load={async () => historyCsv(history)}
          />
        )
      }
    >
      {history.length === 0 && (
        <p className={layout.body}>{t('stateHistoryNone')}</p>
      )}
      {history.length > 0 && (
        <Table
          dense
          label={t('stateHistory')}
          columns={[
            { title: t('columnWhen') },
            { title: t('columnChange') },
            { title: t('columnWhy') },
            { title: t('columnSource') },
          ]}
        >
          {history.map(change => (
            <tr key={`${change.at} ${change.state} ${change.source}`}>
              <td className={table.tight}>
                <RelativeTime at={change.at} />
              </td>
              <td>{stateWord(t, change)}</td>
              <td>{change.reason}</td>
              <td>{sourceWords(t, change)}</td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}

function stateWord(t: Text, { state }: StateChange): string {
  if (state === 'requested') return t('stateRequested');
  return state === 'stop-requested' ? t('stateStopRequested') : state;
}

function sourceWords(t: Text, { source, userRef }: StateChange): string {
  if (userRef) return t('sourcePerson', { who: entityName(userRef) });
  return t(source === 'aws' ? 'sourceAws' : 'sourcePortal');
}
