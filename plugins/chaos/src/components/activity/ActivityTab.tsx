import { Alert } from '@backstage/ui';
import { useActiveRuns } from '../../hooks/useActiveRuns';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import { Section } from '../layout/Section';
import layout from '../layout/layout.module.css';
import { LoadState } from '../states/LoadState';
import states from '../states/states.module.css';
import { useStopAll } from '../stop/useStopAll';
import { AccountRuns } from './AccountRuns';
import { groupByAccount } from './groupRuns';
import { SystemStops } from './SystemStops';

/** Everything that runs now, with Stop for each and for all of one place. */
export function ActivityTab() {
  const t = useText();
  const { value, error, refresh } = useActiveRuns();
  const stopAll = useStopAll(refresh);
  const runs = value?.items ?? [];
  return (
    <>
      {error && value && (
        <Alert
          status="warning"
          icon
          title={t('errorOld')}
          description={errorText(t, error)}
        />
      )}
      {runs.length === 0 && (
        <Section title={t('activityNow')}>
          {value ? (
            <div className={states.empty}>
              <h3>{t('activityNone')}</h3>
              <p className={layout.body}>{t('activityNoneText')}</p>
            </div>
          ) : (
            <LoadState name={t('activity')} error={error} onRetry={refresh} />
          )}
        </Section>
      )}
      {groupByAccount(runs).map(group => (
        <AccountRuns
          key={group.id}
          group={group}
          onStopped={refresh}
          onStopAll={stopAll.ask}
        />
      ))}
      {runs.length > 0 && <SystemStops runs={runs} onStopAll={stopAll.ask} />}
      {stopAll.dialog}
    </>
  );
}
