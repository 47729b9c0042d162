import { useState } from 'react';
import {
  SafetyLever,
  ServiceDetail,
  ServiceTemplate,
} from '@faultline/plugin-chaos-common';
import { useHypotheses } from '../../hooks/useHypotheses';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { Section } from '../layout/Section';
import { Table } from '../layout/Table';
import { RunDialog } from '../runDialog/RunDialog';
import { preventedBy } from '../safety/preventedBy';
import { MappingState } from '../states/MappingState';
import { DataAge } from '../time/DataAge';
import { TemplateRow } from './TemplateRow';
import rows from './TemplateRow.module.css';

interface TemplatesCardProps {
  service: ServiceDetail;
  name: string;
  /** Levers that prevent experiments now. */
  levers: SafetyLever[];
  onChanged: () => void;
}

/** The experiments of a service, or why there are none. */
export function TemplatesCard(props: TemplatesCardProps) {
  const { service, name, levers, onChanged } = props;
  const t = useText();
  const [chosen, setChosen] = useState<ServiceTemplate>();
  const { templates, mappingDetail, cells } = service;
  const hypotheses = useHypotheses(service.entityRef);
  return (
    <Section
      title={t('experiments')}
      note={
        templates.length > 0 && (
          <>
            {t('matching', { count: templates.length })}{' '}
            <span className={layout.chip}>{mappingDetail.selector}</span>
          </>
        )
      }
      end={<DataAge cells={cells} onRefresh={onChanged} />}
    >
      {templates.length === 0 ? (
        <MappingState mapping={mappingDetail} name={name} />
      ) : (
        <Table
          className={rows.table}
          label={t('experiments')}
          columns={[
            { title: t('columnWhat') },
            { title: t('columnHits') },
            { title: t('columnGuards') },
            { title: t('columnDuration') },
            { title: t('columnRuns') },
            { title: t('columnActions'), hidden: true },
          ]}
        >
          {templates.map(template => (
            <TemplateRow
              key={template.key}
              template={template}
              entityRef={service.entityRef}
              prevented={preventedBy(t, levers, template)}
              onRun={() => setChosen(template)}
              hypothesis={hypotheses.value?.items.find(
                ({ templateKey }) => templateKey === template.key,
              )}
              onStopped={onChanged}
              onHypothesis={hypotheses.refresh}
            />
          ))}
        </Table>
      )}
      {chosen && (
        <RunDialog
          service={service}
          name={name}
          template={chosen}
          onClose={() => {
            setChosen(undefined);
            onChanged();
          }}
        />
      )}
    </Section>
  );
}
