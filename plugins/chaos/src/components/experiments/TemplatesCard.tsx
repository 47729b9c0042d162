import { useState } from 'react';
import { ServiceDetail, ServiceTemplate } from '@faultline/plugin-chaos-common';
import { useNow } from '../../hooks/useNow';
import { useText } from '../../hooks/useText';
import layout from '../layout.module.css';
import { RunDialog } from '../runDialog/RunDialog';
import { MappingState } from '../states/MappingState';
import { spanWords } from '../time/words';
import { TemplateRow } from './TemplateRow';

interface TemplatesCardProps {
  service: ServiceDetail;
  name: string;
  onChanged: () => void;
}

/** The experiments of a service, or why there are none. */
export function TemplatesCard({
  service,
  name,
  onChanged,
}: TemplatesCardProps) {
  const t = useText();
  const now = useNow();
  const [chosen, setChosen] = useState<ServiceTemplate>();
  const { templates, mappingDetail, readAt } = service;
  const age = readAt && spanWords(t, (now - Date.parse(readAt)) / 1000);
  return (
    <section className={layout.card}>
      <div className={layout.head}>
        <h2>{t('experiments')}</h2>
        {templates.length > 0 && (
          <span className={layout.muted}>
            {t('matching', {
              n: String(templates.length),
              selector: mappingDetail.selector ?? '',
            })}
          </span>
        )}
        <span className={`${layout.end} ${layout.muted}`}>
          {age ? t('dataAge', { age }) : t('dataNever')}
        </span>
      </div>
      {templates.length === 0 ? (
        <MappingState mapping={mappingDetail} name={name} />
      ) : (
        <div className={layout.scroll}>
          <table className={`${layout.table} ${layout.stacked}`}>
            <thead>
              <tr>
                <th scope="col">{t('columnWhat')}</th>
                <th scope="col">{t('columnHits')}</th>
                <th scope="col">{t('columnGuards')}</th>
                <th scope="col">{t('columnDuration')}</th>
                <th scope="col">{t('columnRuns')}</th>
                <th scope="col">{t('columnActions')}</th>
              </tr>
            </thead>
            <tbody>
              {templates.map(template => (
                <TemplateRow
                  key={template.key}
                  template={template}
                  onRun={() => setChosen(template)}
                  onStopped={onChanged}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {chosen && (
        <RunDialog
          entityRef={service.entityRef}
          name={name}
          template={chosen}
          onClose={() => {
            setChosen(undefined);
            onChanged();
          }}
        />
      )}
    </section>
  );
}
