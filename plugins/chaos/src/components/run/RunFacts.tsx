import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { RunDetail } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import { RelativeTime } from '../time/RelativeTime';
import { clockWords } from '../time/words';
import styles from './RunHeader.module.css';

interface RunFactsProps {
  run: RunDetail;
}

/** Where, since when, by whom and until when. */
export function RunFacts({ run }: RunFactsProps) {
  const t = useText();
  const { cell, startedBy, createdAt, startedAt, endedAt } = run;
  return (
    <dl className={styles.meta}>
      <div>
        <dt>{t('runService')}</dt>
        <dd>
          {run.entityRefs.map((ref, index) => (
            <span key={ref}>
              {index > 0 && ', '}
              <EntityRefLink entityRef={ref} hideIcon>
                {entityName(ref)}
              </EntityRefLink>
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t('runAccount')}</dt>
        <dd>
          {cell.accountName}, {cell.region}, {cell.environment}
        </dd>
      </div>
      <div>
        <dt>{t('runStarted')}</dt>
        <dd>
          <RelativeTime at={startedAt ?? createdAt} />{' '}
          {startedBy.userRef
            ? t('runStartedBy', { who: entityName(startedBy.userRef) })
            : t('runStartedAws')}
          {startedBy.reason && `: “${startedBy.reason}”`}
        </dd>
      </div>
      {endedAt && (
        <div>
          <dt>{t('runEnded')}</dt>
          <dd>
            <RelativeTime at={endedAt} />
          </dd>
        </div>
      )}
      {!endedAt && run.expectedEndAt && (
        <div>
          <dt>{t('runEnds')}</dt>
          <dd>
            {t('runEndsAt', { time: `${clockWords(run.expectedEndAt)} UTC` })}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('runRead')}</dt>
        <dd>
          <RelativeTime at={run.readAt} />
        </dd>
      </div>
    </dl>
  );
}
