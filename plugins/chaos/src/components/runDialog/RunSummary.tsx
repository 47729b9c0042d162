import { estimateCost } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import { durationWords } from '../experiments/durationWords';
import layout from '../layout/layout.module.css';
import { HeatStrip } from '../marks/HeatStrip';
import { lastRunOf } from '../marks/lastOf';
import { stripOf } from '../marks/stripOf';
import styles from './RunSummary.module.css';
import { StepProps } from './StepProps';
import { SummaryTargets } from './SummaryTargets';

/** The same facts of this run beside every step. */
export function RunSummary({ service, name, template, state }: StepProps) {
  const t = useText();
  const { cell, stopAlarms, lastRuns } = template;
  const last = lastRunOf(lastRuns);
  const { preview } = state;
  const cost = preview?.cost ?? estimateCost(template.actions);
  const usd = cost.usd.toFixed(2);
  const changes = preview?.differences?.length ?? 0;
  return (
    <aside className={styles.summary} aria-label={t('dialogThisRun')}>
      <h3>{t('dialogThisRun')}</h3>
      <dl>
        <dt>{t('dialogService')}</dt>
        <dd>
          {service.owner
            ? t('dialogOwnedBy', { name, team: entityName(service.owner) })
            : name}
        </dd>
        <dt>{t('dialogWhere')}</dt>
        <dd>
          {cell.accountName} {cell.accountId}
          <div>
            {cell.region}{' '}
            <span className={layout.chip}>{cell.environment}</span>
          </div>
        </dd>
        <dt>{t('dialogDuration')}</dt>
        <dd>{durationWords(t, template)}</dd>
        {changes > 0 && (
          <>
            <dt>{t('dialogCompared')}</dt>
            <dd className={layout.warn}>
              {t('dialogChanges', { count: changes })}
            </dd>
          </>
        )}
        <dt>{t('dialogTargets')}</dt>
        <dd>
          <SummaryTargets preview={preview} />
        </dd>
        <dt>{t('dialogStops')}</dt>
        <dd>
          {stopAlarms.length > 0
            ? t('dialogStopsText', {
                alarms: stopAlarms.map(alarm => alarm.name).join(', '),
              })
            : t('dialogStopsNever')}
        </dd>
        <dt>{t('dialogCost')}</dt>
        <dd>
          {t(cost.atMost ? 'dialogCostAtMost' : 'dialogCostText', { usd })}
          <div className={layout.muted}>
            {t('dialogCostHow', { count: cost.actionMinutes })}
          </div>
        </dd>
        <dt>{t('columnRuns')}</dt>
        <dd>
          <HeatStrip runs={stripOf(lastRuns)} />
          <div>{last ? last.judgement?.text : t('never')}</div>
        </dd>
      </dl>
    </aside>
  );
}
