import type { Component } from '../model';
import { STEP_MS } from '../time';
import { ScalingState, USUAL_SCALING } from './State';

/** More than this is too much … */
const TARGET = 0.75;
/** … and this is what autoscaling aims at. */
const COMFORTABLE = 0.6;
const DEFAULT_MAX_FACTOR = 3;

/**
 * How autoscaling reacts to the load.
 *
 * @param load - Used share of the capacity that there is without scaling
 */
export function scaled(
  { autoscaling }: Component,
  before: ScalingState,
  load: number,
): ScalingState {
  const { scaleOutSeconds, maxFactor = DEFAULT_MAX_FACTOR } = autoscaling ?? {};
  if (scaleOutSeconds === undefined) {
    return USUAL_SCALING;
  }
  const { factor } = before;
  if (load <= COMFORTABLE) {
    return USUAL_SCALING;
  }
  const isBusy = load / factor > TARGET && factor < maxFactor;
  const busy = isBusy ? before.busy + 1 : 0;
  if (busy * STEP_MS >= scaleOutSeconds * 1000) {
    return { factor: Math.min(maxFactor, load / COMFORTABLE), busy: 0 };
  }
  return busy === 0 && factor === 1 ? USUAL_SCALING : { factor, busy };
}
