import { useEntity } from '@backstage/plugin-catalog-react';
import { Card } from '../layout/Card';
import layout from '../layout/layout.module.css';
import { StaleNote } from '../states/StaleNote';
import { ChildrenCards } from './ChildrenCards';
import { MembersCard } from './MembersCard';
import { RollUpHeat } from './RollUpHeat';
import { rollUpOf, RollUpRef } from './rollUpOf';
import { RisksCard } from './RisksCard';
import { RollUpState } from './RollUpState';
import { RollUpSummary } from './RollUpSummary';
import { useRollUp } from './useRollUp';

/** The scorecard of what a group, system or domain owns or contains. */
export function EntityRollUpContent() {
  const { entity } = useEntity();
  const of = rollUpOf(entity);
  return of ? <Shown of={of} /> : null;
}

interface ShownProps {
  of: RollUpRef;
}

function Shown({ of }: ShownProps) {
  const { entity } = useEntity();
  const { value: rollUp, error, refresh } = useRollUp(of);
  if (!rollUp)
    return (
      <Card>
        <RollUpState entity={entity} of={of} error={error} onRetry={refresh} />
      </Card>
    );
  return (
    <div className={layout.sections}>
      <StaleNote error={error} />
      <RollUpSummary rollUp={rollUp} />
      <RisksCard risks={rollUp.risks} />
      <RollUpHeat rollUp={rollUp} />
      <ChildrenCards rollUp={rollUp} />
      <MembersCard rollUp={rollUp} />
    </div>
  );
}
