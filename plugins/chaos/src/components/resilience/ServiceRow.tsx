import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ServiceSummary } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout.module.css';
import { HeatStrip } from '../marks/HeatStrip';
import { markWord } from '../marks/markWords';
import { StatusPill } from '../marks/StatusPill';
import { RelativeTime } from '../time/RelativeTime';

interface ServiceRowProps {
  service: ServiceSummary;
}

/** One service of the list. */
export function ServiceRow({ service }: ServiceRowProps) {
  const t = useText();
  const [last] = service.lastRuns;
  const { system, owner } = service;
  return (
    <tr>
      <td>
        <span className={layout.title}>
          <EntityRefLink entityRef={service.entityRef} title={service.title} />
        </span>
        <div className={layout.muted}>
          {system ? parseEntityRef(system).name : service.kind}
        </div>
      </td>
      <td>
        <span className={layout.row}>
          <StatusPill
            status={service.mapping === 'mapped' ? service.status : 'unmapped'}
          />
          {service.running > 0 && <StatusPill status="running" />}
        </span>
        <div className={layout.muted}>{service.statusText}</div>
      </td>
      <td className={layout.wide}>
        {owner ? <EntityRefLink entityRef={owner} /> : t('noOwner')}
      </td>
      <td className={layout.wide}>{service.templateCount}</td>
      <td className={layout.tight}>
        {last ? (
          <>
            {markWord(t, last.mark)}
            <div className={layout.muted}>
              <RelativeTime at={last.at} />
            </div>
          </>
        ) : (
          t('never')
        )}
      </td>
      <td className={layout.tight}>
        <HeatStrip runs={service.lastRuns} />
      </td>
    </tr>
  );
}
