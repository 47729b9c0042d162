import { stringifyEntityRef } from '@backstage/catalog-model';
import { ButtonLink } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useService } from '../../hooks/useService';
import { useText } from '../../hooks/useText';
import { RunningBanner } from '../experiments/RunningBanner';
import layout from '../layout.module.css';
import { HeatStrip } from '../marks/HeatStrip';
import { markWord } from '../marks/markWords';
import { StatusPill } from '../marks/StatusPill';
import { LoadState } from '../states/LoadState';
import { MappingState } from '../states/MappingState';
import { RelativeTime } from '../time/RelativeTime';

/** How resilient a service is, on its overview. */
export function ResilienceCard() {
  const t = useText();
  const { entity } = useEntity();
  const { name } = entity.metadata;
  const {
    value: service,
    error,
    refresh,
  } = useService(stringifyEntityRef(entity));
  const mapped = service?.mapping === 'mapped';
  const [last] = service?.lastRuns ?? [];
  return (
    <section className={`${layout.card} ${layout.stack}`}>
      <div className={layout.head}>
        <h3>{t('resilience')}</h3>
        {service && (
          <span className={layout.end}>
            <StatusPill status={mapped ? service.status : 'unmapped'} />
          </span>
        )}
      </div>
      {!service && <LoadState name={name} error={error} onRetry={refresh} />}
      {service?.active.map(run => (
        <RunningBanner key={run.id} run={run} onStopped={refresh} />
      ))}
      {service && !mapped && (
        <MappingState mapping={service.mappingDetail} name={name} />
      )}
      {service && mapped && (
        <>
          <div>{service.statusText}</div>
          <HeatStrip runs={service.lastRuns} />
          <div className={layout.muted}>
            {last ? (
              <>
                {markWord(t, last.mark)}, <RelativeTime at={last.at} />
              </>
            ) : (
              t('never')
            )}
            {' · '}
            {t('cardTemplates', {
              n: String(service.templateCount),
              runs: String(service.runCount),
            })}
          </div>
          <div>
            <ButtonLink variant="secondary" href="experiments">
              {t('openExperiments')}
            </ButtonLink>
          </div>
        </>
      )}
    </section>
  );
}
