import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { TargetGroupView } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import layout from '../layout/layout.module.css';
import { groupByService } from './groupByService';
import styles from './TargetGroups.module.css';

interface TargetGroupsProps {
  groups: TargetGroupView[];
  /** The service that is tested. */
  entityRef: string;
}

/** What is hit, by owning service and team, type and account. */
export function TargetGroups({ groups, entityRef }: TargetGroupsProps) {
  const t = useText();
  return (
    <ul className={styles.services}>
      {groupByService(groups).map(service => (
        <li key={service.entityRef ?? ''}>
          {service.entityRef ? (
            <>
              <EntityRefLink entityRef={service.entityRef} hideIcon>
                {entityName(service.entityRef)}
              </EntityRefLink>{' '}
              <span className={layout.muted}>
                {service.entityRef === entityRef
                  ? t('targetsYours')
                  : service.ownerRef && entityName(service.ownerRef)}
              </span>
            </>
          ) : (
            <span className={layout.warn}>{t('targetsUnclaimed')}</span>
          )}
          {service.groups.map(group => (
            <Group
              key={`${group.resourceType} ${group.accountId}`}
              group={group}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Group({ group }: { group: TargetGroupView }) {
  const t = useText();
  const { resourceType, accountId, resources } = group;
  return (
    <details className={styles.group}>
      <summary className={layout.focusable}>
        {t('targetsCount', { count: resources.length })}{' '}
        <span className={layout.chip}>{resourceType.replace(/^aws:/, '')}</span>{' '}
        <span className={layout.muted}>
          {accountId
            ? t('targetsAccount', { account: accountId })
            : t('targetsNoAccount')}
        </span>
      </summary>
      <ul>
        {resources.map(resource => (
          <li key={resource}>{resource}</li>
        ))}
      </ul>
    </details>
  );
}
