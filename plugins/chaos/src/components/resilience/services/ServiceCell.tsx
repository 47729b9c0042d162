import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ScorecardSummary } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { entityName } from '../../entityName';
import layout from '../../layout/layout.module.css';
import { CoverageBar } from '../../marks/CoverageBar';
import { HeatStrip } from '../../marks/HeatStrip';
import { ScoreRing } from '../../marks/ScoreRing';
import { Sparkline } from '../../marks/Sparkline';
import { StatusPill } from '../../marks/StatusPill';
import { VerdictMark } from '../../marks/VerdictMark';
import { NextStep } from '../../nextStep/NextStep';
import { ColumnId } from './columns';
import { LastVerdict } from './LastVerdict';
import styles from './ScorecardTable.module.css';

interface ServiceCellProps {
  column: ColumnId;
  service: ScorecardSummary;
  onRun: (entityRef: string, templateKey: string) => void;
}

/** What the table says of a service in one column. */
export function ServiceCell({ column, service, onRun }: ServiceCellProps) {
  const t = useText();
  const { entityRef, status } = service;
  switch (column) {
    case 'score':
      return <ScoreRing tenths={service.tenths} tone={status} />;
    case 'service':
      return (
        <>
          <EntityRefLink
            className={`${layout.title} ${styles.name}`}
            title={service.title}
            entityRef={entityRef}
          >
            {service.title}
          </EntityRefLink>
          <span className={styles.sub}>{belongings(service, t)}</span>
        </>
      );
    case 'status':
      return (
        <>
          <StatusPill
            status={service.mapping === 'mapped' ? status : 'unmapped'}
          />
          {service.running > 0 && (
            <span className={styles.running}>
              <VerdictMark mark="running" />
              {t('statusRunning')}
            </span>
          )}
        </>
      );
    case 'coverage':
      return <CoverageBar share={service.coverage} />;
    case 'owner':
      return service.owners.length === 0 ? (
        <span className={layout.muted}>{t('noOwner')}</span>
      ) : (
        <>
          {service.owners.map(owner => (
            <EntityRefLink
              key={owner}
              className={styles.ownerLink}
              entityRef={owner}
            >
              {entityName(owner)}
            </EntityRefLink>
          ))}
        </>
      );
    case 'level':
      return service.level ?? '–';
    case 'findings':
      return service.openFindings;
    case 'verdict':
      return <LastVerdict service={service} />;
    case 'runs':
      return <HeatStrip runs={service.lastRuns} entityRef={entityRef} />;
    case 'trend':
      return (
        <Sparkline trend={service.trend} changeTenths={service.changeTenths} />
      );
    case 'next':
      return (
        <NextStep
          brief
          step={service.nextStep}
          entityRef={entityRef}
          onRun={onRun}
        />
      );
    default:
      return column satisfies never;
  }
}

/** "shop, tier 1": where it belongs. */
function belongings(
  { system, kind, tier }: ScorecardSummary,
  t: ReturnType<typeof useText>,
): string {
  const place = system ? entityName(system) : kind;
  return tier ? `${place}, ${t('tierOf', { tier })}` : place;
}
