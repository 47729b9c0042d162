import { RollUpDetail } from '@faultline/plugin-chaos-common';
import { ChildrenCard } from './ChildrenCard';

interface ChildrenCardsProps {
  rollUp: RollUpDetail;
}

/** What is directly below it, kind by kind; nothing without any. */
export function ChildrenCards({ rollUp }: ChildrenCardsProps) {
  const { children, key } = rollUp;
  const kinds = [...new Set(children.map(({ kind }) => kind))];
  return (
    <>
      {kinds.map(kind => (
        <ChildrenCard
          key={kind}
          parent={key}
          kind={kind}
          rollUps={children.filter(each => each.kind === kind)}
        />
      ))}
    </>
  );
}
