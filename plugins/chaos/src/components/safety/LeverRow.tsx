import { Button } from '@backstage/ui';
import { SafetyLever } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import table from '../layout/table.module.css';
import stop from '../stop/stop.module.css';
import { useAgo } from '../time/useAgo';
import { LEVER_LOOKS, LeverPill } from './LeverPill';
import { leverWhere } from './leverWhere';

interface LeverRowProps {
  lever: SafetyLever;
  mayUpdate: boolean;
  onMove: () => void;
}

/** One lever: where, how it stands, why, and the button that moves it. */
export function LeverRow({ lever, mayUpdate, onMove }: LeverRowProps) {
  const t = useText();
  const { cell, status, reason, readAt } = lever;
  const where = leverWhere(t, cell);
  const ago = useAgo(readAt);
  const engaged = status === 'engaged' || status === 'engaging';
  return (
    <tr>
      <td>
        <span className={layout.title}>{where}</span>
        <div className={layout.muted}>
          {cell.accountId}, {cell.environment}
        </div>
      </td>
      <td>
        <LeverPill status={status} />
        <div className={layout.muted}>{t(LEVER_LOOKS[status].text)}</div>
      </td>
      <td>
        {reason}
        <div className={layout.muted}>
          {readAt ? t('leverAsked', { ago }) : t('leverNeverRead')}
        </div>
      </td>
      <td className={table.actions}>
        <Button
          className={engaged ? undefined : stop.quiet}
          variant="secondary"
          destructive={!engaged}
          isDisabled={!mayUpdate}
          aria-label={t(engaged ? 'leverDisengageWhat' : 'leverEngageWhat', {
            where,
          })}
          onPress={onMove}
        >
          {t(engaged ? 'leverDisengage' : 'leverEngage')}
        </Button>
      </td>
    </tr>
  );
}
