import { Link } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Finding } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../translations/messages';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { Mark } from '../marks/Mark';
import marks from '../marks/marks.module.css';
import { VerdictMark } from '../marks/VerdictMark';
import { useRunPath } from '../run/useRunPath';
import { RelativeTime } from '../time/RelativeTime';
import styles from './Findings.module.css';

interface Look {
  mark: Mark;
  tone: string | undefined;
  word: MessageKey;
}

const LOOKS: Record<Finding['status'], Look> = {
  open: { mark: 'failed', tone: marks.fail, word: 'findingOpen' },
  'in-progress': {
    mark: 'stale',
    tone: marks.warn,
    word: 'findingInProgress',
  },
  closed: { mark: 'passed', tone: marks.pass, word: 'findingClosed' },
};

interface FindingRowProps {
  finding: Finding;
}

/** One finding: what is so, who owns it, where it is tracked, since when. */
export function FindingRow({ finding }: FindingRowProps) {
  const t = useText();
  const runPath = useRunPath();
  const { title, status, owner, link, note, closedAt, relapses } = finding;
  const { mark, tone, word } = LOOKS[status];
  return (
    <li className={styles.finding}>
      <div className={styles.head}>
        <VerdictMark mark={mark} />
        <span className={layout.title}>{title}</span>
        <span className={`${marks.pill} ${tone}`}>{t(word)}</span>
      </div>
      {finding.evidence.map(sentence => (
        <div key={sentence}>{sentence}</div>
      ))}
      {note && <div className={layout.body}>{note}</div>}
      <div className={`${layout.row} ${layout.muted}`}>
        <span>
          {owner && (
            <>
              {t('findingOwner')} <EntityRefLink entityRef={owner} hideIcon />
            </>
          )}
          {!owner && t('findingNoOwner')}
        </span>
        {link && (
          <Link
            className={layout.link}
            href={link}
            target="_blank"
            aria-label={t('findingLinkWhat', { title })}
          >
            {t('findingLink')}
          </Link>
        )}
        {!link && <span>{t('findingNoLink')}</span>}
        <Link
          className={layout.link}
          href={runPath(finding.entityRef, finding.failedByRunId)}
          aria-label={t('findingRunWhat', { title })}
        >
          {t('findingRun')}
        </Link>
        <span>
          {t(closedAt ? 'findingClosedAt' : 'findingSince')}{' '}
          <RelativeTime at={closedAt ?? finding.openedAt} />
          {'. '}
          {!closedAt && t('findingCloses')}{' '}
          {relapses > 0 && t('findingRelapses', { count: relapses })}
        </span>
      </div>
    </li>
  );
}
