import { useState } from 'react';
import { Button, Link } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Finding } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../translations/messages';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { Mark } from '../marks/Mark';
import marks from '../marks/marks.module.css';
import { VerdictMark } from '../marks/VerdictMark';
import { RelativeTime } from '../time/RelativeTime';
import { FindingDialog } from './FindingDialog';
import styles from './Findings.module.css';
import { FindingStory } from './FindingStory';

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
  /** Without, it is only shown, as on paper. */
  onChanged?: () => void;
}

/** One finding: what is so, who owns it, where it is tracked, and its story. */
export function FindingRow({ finding, onChanged }: FindingRowProps) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const { title, status, owner, link, note, closedAt, relapses, may } = finding;
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
        <span>
          {t(closedAt ? 'findingClosedAt' : 'findingSince')}{' '}
          <RelativeTime at={closedAt ?? finding.openedAt} />
          {'. '}
          {!closedAt && t('findingCloses')}{' '}
          {relapses > 0 && t('findingRelapses', { count: relapses })}
        </span>
        {may.update && onChanged && (
          <Button
            size="small"
            variant="secondary"
            aria-label={t('findingEditWhat', { title })}
            onPress={() => setEditing(true)}
          >
            {t('findingEdit')}
          </Button>
        )}
      </div>
      <FindingStory finding={finding} />
      {editing && onChanged && (
        <FindingDialog
          finding={finding}
          onChanged={onChanged}
          onClose={() => setEditing(false)}
        />
      )}
    </li>
  );
}
