import { durationOf, shareOfPercent } from '../faults/parameters';
import type { Effect, EffectOf } from './Effect';

const SECOND = 1000;
/** Load balancers notice a host that vanished after two failed checks. */
const NOTICED_MS = 20 * SECOND;
const REBOOT_MS = 90 * SECOND;
const RESTART_PROCESS_MS = 15 * SECOND;
/** What was under way when a unit was retired ends within this time. */
const IN_FLIGHT_MS = 10 * SECOND;

/** Gone without farewell: calls go there until somebody notices. */
function vanished(age: number): Effect {
  return { lost: 1, stillCalled: age < NOTICED_MS ? 1 : 0 };
}

/** Taken out of service in order: only what was in flight breaks. */
function retired(age: number): Effect {
  return { lost: 1, stillCalled: age < IN_FLIGHT_MS ? 0.05 : 0 };
}

/** The unit is gone until a new one takes its place. */
export const stopTask: EffectOf = ({ age, replaceMs }) =>
  age < replaceMs ? retired(age) : undefined;

export const terminate: EffectOf = ({ age, replaceMs }) =>
  age < replaceMs ? vanished(age) : undefined;

/** Stopped instances come back after their time, or are replaced. */
export const stopInstances: EffectOf = ({ fault, age, replaceMs }) => {
  const { parameters } = fault;
  const restart = durationOf(parameters, 'startInstancesAfterDuration');
  const backAfter = Math.min(restart ?? Infinity, replaceMs);
  return age < backAfter ? vanished(age) : undefined;
};

export const reboot: EffectOf = ({ age }) =>
  age < REBOOT_MS ? vanished(age) : undefined;

/** Two minutes' notice or more, then the instance goes. */
export const interruptSpot: EffectOf = ({ fault, age, replaceMs }) => {
  const { parameters } = fault;
  const notice = durationOf(parameters, 'durationBeforeInterruption') ?? 0;
  return age >= notice && age < notice + replaceMs
    ? retired(age - notice)
    : undefined;
};

export const killProcess: EffectOf = ({ age }) =>
  age < RESTART_PROCESS_MS ? vanished(age) : undefined;

/** A share of the units must move; `position` says which ones. */
function share(parameter: string, effect: EffectOf): EffectOf {
  return moment =>
    moment.position < shareOfPercent(moment.fault.parameters, parameter, 100)
      ? effect(moment)
      : undefined;
}

export const drainInstances = share('drainagePercentage', stopTask);

export const terminateNodes = share('instanceTerminationPercentage', terminate);

/** Traffic is led away from the zone before it can fail there. */
export const shiftAway: EffectOf = ({ fault, isActive, zone }) => {
  const { availabilityZoneIdentifier: left } = fault.parameters;
  return isActive && (left === undefined || left === zone)
    ? { lost: 1 }
    : undefined;
};
