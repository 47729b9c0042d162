import { Link } from 'react-router-dom';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { RollUpView, ServiceScope } from '@faultline/plugin-chaos-common';
import layout from '../../layout/layout.module.css';
import link from '../../nextStep/NextStep.module.css';
import { servicesSearch } from '../services/useScorecardFilters';
import { useResiliencePath } from '../useResiliencePath';
import { servicesOf } from './servicesOf';

const ENTITIES = ['group', 'system', 'domain'];

interface RollUpLinkProps {
  rollUp: RollUpView;
  /** Which services count; all without. */
  scope?: ServiceScope;
}

/** Leads to the entity, or to the services where there is no entity. */
export function RollUpLink({ rollUp, scope }: RollUpLinkProps) {
  const path = useResiliencePath();
  const { kind, key, title } = rollUp;
  return ENTITIES.includes(kind) ? (
    <EntityRefLink className={layout.title} entityRef={key}>
      {title}
    </EntityRefLink>
  ) : (
    <Link
      className={`${layout.title} ${link.link}`}
      to={`${path}?${servicesSearch(servicesOf(rollUp, scope))}`}
    >
      {title}
    </Link>
  );
}
