import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ServiceSummary } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import layout from '../layout/layout.module.css';
import table from '../layout/table.module.css';
import { HeatStrip } from '../marks/HeatStrip';
import { lastEntryOf } from '../marks/lastOf';
import { markWord } from '../marks/markWords';
import { ServicePills } from '../marks/ServicePills';
import { VerdictMark } from '../marks/VerdictMark';
import { RelativeTime } from '../time/RelativeTime';

interface ServiceRowProps {
  service: ServiceSummary;
}

/** One service of the list. */
export function ServiceRow({ service }: ServiceRowProps) {
  const t = useText();
  const last = lastEntryOf(service.lastRuns);
  const { system, owner } = service;
  return (
    <tr>
      <td>
        <span className={layout.title}>
          <EntityRefLink entityRef={service.entityRef} hideIcon>
            {service.title}
          </EntityRefLink>
        </span>
        <div className={layout.muted}>
          {system ? entityName(system) : service.kind}
        </div>
      </td>
      <td>
        <ServicePills service={service} />
        <div className={layout.muted}>{service.statusText}</div>
      </td>
      <td className={`${table.wide} ${table.tight}`}>
        {owner ? <EntityRefLink entityRef={owner} hideIcon /> : t('noOwner')}
      </td>
      <td className={table.wide}>{service.templateCount}</td>
      <td className={table.tight}>
        {last ? (
          <>
            <VerdictMark mark={last.mark} /> {markWord(t, last.mark)}
            <div className={layout.muted}>
              <RelativeTime at={last.at} />
            </div>
          </>
        ) : (
          t('never')
        )}
      </td>
      <td className={`${table.wide} ${table.tight}`}>
        <HeatStrip runs={service.lastRuns} entityRef={service.entityRef} />
      </td>
    </tr>
  );
}
