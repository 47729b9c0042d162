import { RollUpView } from '@faultline/plugin-chaos-common';
import { ScoreRing } from '../marks/ScoreRing';

interface MedianRingProps {
  rollUp: RollUpView;
  size: 72 | 96;
}

/** The middle score as a ring; it has no status, so it has no status colour. */
export function MedianRing({ rollUp, size }: MedianRingProps) {
  const { medianTenths } = rollUp;
  return (
    <ScoreRing
      size={size}
      tone="series"
      tenths={medianTenths === null ? null : Math.round(medianTenths)}
    />
  );
}
