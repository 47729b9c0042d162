import { useState } from 'react';
import { Button } from '@backstage/ui';
import { Finding } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import styles from './Findings.module.css';
import { StoryStep } from './StoryStep';

/** So many steps are told at once; the first one always is. */
const SHOWN = 5;

interface FindingStoryProps {
  finding: Finding;
}

/** What was expected, what happened, what was done, and whether it held. */
export function FindingStory({ finding }: FindingStoryProps) {
  const t = useText();
  const [whole, setWhole] = useState(false);
  const { story, title, expected, entityRef, status } = finding;
  if (story.length === 0) return null;
  const [first, ...others] = story;
  const hidden = whole ? 0 : Math.max(0, others.length - SHOWN + 1);
  return (
    <ol className={styles.story} aria-label={t('storyOf', { title })}>
      {expected && (
        <li>
          <span className={styles.what}>{t('storyExpected')}</span>
          <span>{expected}</span>
        </li>
      )}
      <StoryStep event={first!} entityRef={entityRef} />
      {hidden > 0 && (
        <li>
          <span />
          <Button
            size="small"
            variant="tertiary"
            className={styles.earlier}
            onPress={() => setWhole(true)}
          >
            {t('storyEarlier', { count: hidden })}
          </Button>
        </li>
      )}
      {others.slice(hidden).map(event => (
        <StoryStep
          key={`${event.at} ${event.kind}`}
          event={event}
          entityRef={entityRef}
        />
      ))}
      {status !== 'closed' && (
        <li className={layout.body}>
          <span className={styles.what}>{t('storyNext')}</span>
          <span>{t('storyNextOpen')}</span>
        </li>
      )}
    </ol>
  );
}
