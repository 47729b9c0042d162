import { formatDuration } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import { Table } from '../../layout/Table';
import table from '../../layout/table.module.css';
import { momentWords } from '../../time/words';
import { ACTION_WORDS, TimelineAction } from '../actionWords';

interface TimelineTableProps {
  actions: TimelineAction[];
}

/** The same as the drawing, as a table. */
export function TimelineTable({ actions }: TimelineTableProps) {
  const t = useText();
  return (
    <Table
      dense
      label={t('timeline')}
      columns={[
        { title: t('columnAction') },
        { title: t('columnActionState') },
        { title: t('columnPlanned') },
        { title: t('columnBegan') },
        { title: t('columnEnded') },
        { title: t('columnAfter'), wide: true },
      ]}
    >
      {actions.map(action => (
        <tr key={action.name}>
          <td>
            {action.text}
            <div className={layout.muted}>
              {action.name}, {action.actionId.replace(/^aws:/, '')}
            </div>
          </td>
          <td>
            {t(ACTION_WORDS[action.state])}
            <div className={layout.muted}>{action.reason}</div>
          </td>
          <td>
            {t('plannedSpan', {
              from: formatDuration(action.plannedStart),
              to: formatDuration(action.plannedEnd),
            })}
          </td>
          <td>{action.startedAt && momentWords(action.startedAt)}</td>
          <td>{action.endedAt && momentWords(action.endedAt)}</td>
          <td className={table.wide}>{action.startAfter.join(', ')}</td>
        </tr>
      ))}
    </Table>
  );
}
