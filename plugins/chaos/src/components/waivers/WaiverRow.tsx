import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from 'react-router-dom';
import { Waiver } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import layout from '../layout/layout.module.css';
import table from '../layout/table.module.css';
import link from '../nextStep/NextStep.module.css';
import { useScorecardPath } from '../scorecard/useScorecardPath';
import { RelativeTime } from '../time/RelativeTime';
import { WaiverActions } from './WaiverActions';
import { dayOf } from './waiverDays';
import styles from './waivers.module.css';
import { WaiverStatePill } from './WaiverStatePill';

interface WaiverRowProps {
  waiver: Waiver;
  onDone: (waiver: Waiver) => void;
}

/** One waiver: of what, why, until when, who asked and who decided. */
export function WaiverRow({ waiver, onDone }: WaiverRowProps) {
  const t = useText();
  const path = useScorecardPath();
  const { entityRef, decidedBy, decidedAt, withdrawnBy, may } = waiver;
  return (
    <tr>
      <td>
        <Link className={`${layout.title} ${link.link}`} to={path(entityRef)}>
          {waiver.modeTitle}
        </Link>
        <div className={layout.muted}>
          <EntityRefLink entityRef={entityRef} hideIcon>
            {waiver.serviceTitle}
          </EntityRefLink>
        </div>
      </td>
      <td className={table.tight}>
        <WaiverStatePill state={waiver.state} />
        {decidedBy && (
          <div className={layout.muted}>
            {t('waiverDecidedBy', { who: entityName(decidedBy) })}{' '}
            {decidedAt && <RelativeTime at={decidedAt} />}
          </div>
        )}
        {withdrawnBy && (
          <div className={layout.muted}>
            {t('waiverDecidedBy', { who: entityName(withdrawnBy) })}
          </div>
        )}
      </td>
      <td>
        <div className={styles.reason}>{waiver.reason}</div>
        {waiver.comment && (
          <div className={`${layout.muted} ${styles.reason}`}>
            {decidedBy && `${entityName(decidedBy)}: `}
            {waiver.comment}
          </div>
        )}
      </td>
      <td className={table.tight}>
        <EntityRefLink entityRef={waiver.requestedBy} hideIcon />
        <div className={layout.muted}>
          <RelativeTime at={waiver.requestedAt} />
        </div>
      </td>
      <td className={table.tight}>
        <time dateTime={waiver.expiresAt}>{dayOf(waiver.expiresAt)}</time>
      </td>
      <td className={table.actions}>
        {may.decide || may.withdraw ? (
          <WaiverActions waiver={waiver} onDone={onDone} />
        ) : (
          waiver.state === 'requested' && (
            <span className={layout.muted}>{t('waiverWaits')}</span>
          )
        )}
      </td>
    </tr>
  );
}
