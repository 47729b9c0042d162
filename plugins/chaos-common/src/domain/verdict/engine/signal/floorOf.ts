import { scaleFloor } from '../band/scaleFloor';
import type { PreparedSignal } from '../series/prepareSignal';

/** Smallest scale that a band around a usual value may have. */
export type Floor = (center: number) => number;

/** The floor of a kind of metric, or what its owner calls worth reporting. */
export function floorOf({ signal }: PreparedSignal): Floor {
  const { kind, unit, minEffect } = signal;
  return center => {
    const asked = Math.max(
      (minEffect?.rel ?? 0) * Math.abs(center),
      minEffect?.abs ?? 0,
    );
    // A breach is at least three scales.
    return Math.max(scaleFloor(kind, unit, center), asked / 3);
  };
}
