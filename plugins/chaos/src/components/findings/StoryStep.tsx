import { Link } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Finding } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../translations/messages';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { Mark } from '../marks/Mark';
import { VerdictMark } from '../marks/VerdictMark';
import { useRunPath } from '../run/useRunPath';
import { RelativeTime } from '../time/RelativeTime';
import { momentWords } from '../time/words';
import styles from './Findings.module.css';

type Event = Finding['story'][number];

const STEPS: Record<Event['kind'], { word: MessageKey; mark?: Mark }> = {
  opened: { word: 'storyOpened', mark: 'failed' },
  confirmed: { word: 'storyConfirmed', mark: 'failed' },
  closed: { word: 'storyClosed', mark: 'passed' },
  reopened: { word: 'storyReopened', mark: 'failed' },
  updated: { word: 'storyUpdated' },
};

interface StoryStepProps {
  event: Event;
  entityRef: string;
}

/** One step of a story: what a run showed, or what somebody did. */
export function StoryStep({ event, entityRef }: StoryStepProps) {
  const t = useText();
  const runPath = useRunPath();
  const { at, kind, text, runId, userRef } = event;
  const { word, mark } = STEPS[kind];
  return (
    <li>
      <span className={styles.what}>
        {mark && <VerdictMark mark={mark} />} {t(word)}
      </span>
      <span>
        {text}{' '}
        <span className={layout.muted}>
          {userRef && (
            <>
              <EntityRefLink entityRef={userRef} hideIcon />{' '}
            </>
          )}
          <RelativeTime at={at} />{' '}
          {runId && (
            <Link
              className={layout.link}
              href={runPath(entityRef, runId)}
              aria-label={t('storyRunWhat', { when: momentWords(at) })}
            >
              {t('storyRun')}
            </Link>
          )}
        </span>
      </span>
    </li>
  );
}
