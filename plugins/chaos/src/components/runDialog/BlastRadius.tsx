import { Preview } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import layout from '../layout/layout.module.css';
import { Table } from '../layout/Table';
import { groupByService, typeWords } from '../targets/groupByService';
import { Panel } from './Panel';

interface BlastRadiusProps {
  preview: Preview | undefined;
  entityRef: string;
}

/** Every service that is hit, with its team. */
export function BlastRadius({ preview, entityRef }: BlastRadiusProps) {
  const t = useText();
  const services = groupByService(preview?.groups ?? []);
  const named = services.filter(service => service.entityRef !== null);
  return (
    <Panel>
      <h4>
        {preview
          ? t('confirmBlast', { count: named.length })
          : t('confirmBlastNone')}
      </h4>
      {services.length > 0 && (
        <Table
          dense
          label={t('dialogTargets')}
          columns={[
            { title: t('confirmBlastColumn') },
            { title: t('confirmHitColumn') },
          ]}
        >
          {services.map(service => (
            <tr key={service.entityRef ?? ''}>
              <td>
                <span className={layout.title}>
                  {service.entityRef
                    ? entityName(service.entityRef)
                    : t('targetsUnclaimed')}
                </span>
                <div className={layout.muted}>
                  {[
                    service.ownerRef && entityName(service.ownerRef),
                    service.entityRef === entityRef && t('targetsYours'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </td>
              <td>{typeWords(service.groups).join(', ')}</td>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );
}
