import { Alert } from '@backstage/ui';
import { TargetGroupView } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import { otherServices } from './groupByService';

interface OtherTeamsProps {
  groups: TargetGroupView[];
  entityRef: string;
}

/** Warns when services of the catalog are hit that are not the tested one. */
export function OtherTeams({ groups, entityRef }: OtherTeamsProps) {
  const t = useText();
  const others = otherServices(groups, entityRef);
  if (others.length === 0) return null;
  const names = others
    .map(service => {
      const name = entityName(service.entityRef ?? '');
      return service.ownerRef
        ? t('dialogOwnedBy', { name, team: entityName(service.ownerRef) })
        : name;
    })
    .join(', ');
  return (
    <Alert
      status="warning"
      icon
      title={t('targetsOthers', { count: others.length })}
      description={t('targetsOthersText', { names })}
    />
  );
}
