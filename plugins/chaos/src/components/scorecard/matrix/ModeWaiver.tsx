import { Button } from '@backstage/ui';
import { ScorecardMode, Waiver } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { entityName } from '../../entityName';
import layout from '../../layout/layout.module.css';
import { WaiverActions } from '../../waivers/WaiverActions';
import { dayOf } from '../../waivers/waiverDays';

interface ModeWaiverProps {
  mode: ScorecardMode;
  waivers: Waiver[];
  onAsk: ((mode: ScorecardMode) => void) | undefined;
  onDone: (waiver: Waiver) => void;
}

/** The waiver of a failure mode, a request that waits, or the way to ask. */
export function ModeWaiver({ mode, waivers, onAsk, onDone }: ModeWaiverProps) {
  const t = useText();
  const own = waivers.filter(each => each.mode === mode.mode);
  const current =
    own.find(({ state }) => state === 'active') ??
    own.find(({ state }) => state === 'requested');
  if (!current && !mode.waiver && !onAsk) return null;
  return (
    <div>
      <p className={layout.label}>{t('columnWaiver')}</p>
      {mode.waiver && (
        <p>
          {t('waiverIs', {
            day: dayOf(mode.waiver.expiresAt),
            reason: mode.waiver.reason,
          })}
        </p>
      )}
      {current?.state === 'requested' && (
        <p>
          {t('waiverPending', {
            who: entityName(current.requestedBy),
            day: dayOf(current.expiresAt),
          })}{' '}
          {current.reason} {!current.may.decide && t('waiverWaits')}
        </p>
      )}
      {current && <WaiverActions waiver={current} onDone={onDone} />}
      {!current && !mode.waiver && onAsk && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('waiverAskWhat', { mode: mode.title })}
          onPress={() => onAsk(mode)}
        >
          {t('waiverAsk')}
        </Button>
      )}
    </div>
  );
}
