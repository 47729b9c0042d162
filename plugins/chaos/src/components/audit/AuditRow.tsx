import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { AuditRecord } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import layout from '../layout/layout.module.css';
import table from '../layout/table.module.css';
import { Mark } from '../marks/Mark';
import { VerdictMark } from '../marks/VerdictMark';
import { RelativeTime } from '../time/RelativeTime';
import { EVENT_WORDS, OUTCOME_WORDS } from './auditWords';

const MARKS: Record<AuditRecord['outcome'], Mark> = {
  succeeded: 'passed',
  refused: 'invalid',
  failed: 'failed',
};

interface AuditRowProps {
  record: AuditRecord;
}

/** One record: what was tried, by whom, on what, and what came of it. */
export function AuditRow({ record }: AuditRowProps) {
  const t = useText();
  const { event, outcome, actor, entityRef, runId, cellId } = record;
  const subject = runId ?? record.templateKey ?? cellId ?? undefined;
  return (
    <tr>
      <td className={table.tight} title={record.hash}>
        {record.seq}
      </td>
      <td className={table.tight}>
        <RelativeTime at={record.at} />
      </td>
      <td className={table.tight}>
        {t(EVENT_WORDS[event])}
        <div>
          <VerdictMark mark={MARKS[outcome]} /> {t(OUTCOME_WORDS[outcome])}
        </div>
      </td>
      <td className={table.words}>
        {actor === 'faultline' ? (
          t('byPortal')
        ) : (
          <EntityRefLink entityRef={actor} hideIcon />
        )}
      </td>
      <td className={table.words}>
        {entityRef && (
          <EntityRefLink entityRef={entityRef} hideIcon>
            {entityName(entityRef)}
          </EntityRefLink>
        )}
        <div className={layout.muted} title={subject}>
          {/* Account and region are in the tooltip. */}
          {subject === cellId ? cellId : subject?.split('.').at(-1)}
        </div>
      </td>
      <td>
        {record.message}
        {record.reason && <div className={layout.muted}>“{record.reason}”</div>}
      </td>
    </tr>
  );
}
