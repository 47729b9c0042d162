import { useEffect, useState } from 'react';
import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { Run } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import layout from '../layout.module.css';
import { markWord } from '../marks/markWords';
import { VerdictMark } from '../marks/VerdictMark';
import { RelativeTime } from '../time/RelativeTime';
import { errorText } from '../../errorText';

const PAGE = 20;
const MOST = 100;

interface HistoryCardProps {
  entityRef: string;
  /** Changes when the runs may have changed. */
  freshness: string;
}

/** All runs of a service, newest first, with what AWS says of each. */
export function HistoryCard({ entityRef, freshness }: HistoryCardProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  const [limit, setLimit] = useState(PAGE);
  const [page, setPage] = useState<{ items: Run[]; total: number }>();
  const [error, setError] = useState<string>();

  useEffect(() => {
    let current = true;
    api.listRuns(entityRef, { limit }).then(
      result => {
        if (!current) return;
        setPage(result);
        setError(undefined);
      },
      caught => current && setError(errorText(caught)),
    );
    return () => {
      current = false;
    };
  }, [api, entityRef, limit, freshness]);

  if (!page) return error ? <div role="alert">{error}</div> : null;
  return (
    <section className={layout.card}>
      <div className={layout.head}>
        <h2>{t('history')}</h2>
        <span className={layout.muted}>
          {page.total === 0
            ? t('historyNone')
            : t('historyCount', { n: String(page.total) })}
        </span>
      </div>
      {error && <div role="alert">{error}</div>}
      {page.total > 0 && (
        <div className={layout.scroll}>
          <table className={`${layout.table} ${layout.stacked}`}>
            <thead>
              <tr>
                <th scope="col">{t('columnVerdict')}</th>
                <th scope="col">{t('columnExperiment')}</th>
                <th scope="col">{t('columnStarted')}</th>
                <th scope="col">{t('columnState')}</th>
                <th scope="col">{t('columnStarter')}</th>
              </tr>
            </thead>
            <tbody>
              {page.items.map(run => (
                <HistoryRow key={run.id} run={run} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page.total > limit && limit < MOST && (
        <Button
          variant="secondary"
          onPress={() => setLimit(before => Math.min(MOST, before + PAGE))}
        >
          {t('showMore')}
        </Button>
      )}
    </section>
  );
}

function HistoryRow({ run }: { run: Run }) {
  const t = useText();
  const mark = run.judgement?.verdict ?? 'running';
  return (
    <tr>
      <td>
        <span className={layout.row}>
          <VerdictMark mark={mark} />
          <strong>{markWord(t, mark)}</strong>
        </span>
        <div className={layout.muted}>{run.judgement?.text}</div>
      </td>
      <td>
        {run.templateDescription}
        <details>
          <summary>{t('actionsOf')}</summary>
          <ul>
            {run.actions.map(action => (
              <li key={action.name}>
                {action.name}: {action.state}
                {action.reason && `, ${action.reason}`}
              </li>
            ))}
          </ul>
          <a href={run.consoleUrl} target="_blank" rel="noreferrer noopener">
            {t('consoleLink')}
          </a>
        </details>
      </td>
      <td className={layout.tight}>
        <RelativeTime at={run.createdAt} />
      </td>
      <td>
        {run.state}
        <div className={layout.muted}>
          {run.stateReason}
          {run.error && ` (${run.error.code})`}
        </div>
      </td>
      <td>
        {run.startedBy.userRef ?? t('starterAws')}
        <div className={layout.muted}>
          {run.startedBy.reason}
          {run.stoppedBy && ` ${t('stoppedBy', { who: run.stoppedBy })}`}
        </div>
      </td>
    </tr>
  );
}
