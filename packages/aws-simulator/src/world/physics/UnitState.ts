import { Case, partly, USUAL } from '../calls/Case';
import { inSequence } from '../calls/combine';
import type { Effect, Outgoing } from '../effects/Effect';

/** A unit of a component at one moment, all faults taken together. */
export interface UnitState {
  /** Share of its work that it can do: 0 to 1. */
  capacity: number;
  /** Share of the calls of its component that go to it, relative. */
  weight: number;
  /** Load that is not work. */
  cpu: number;
  memory: number;
  cases: readonly Case[];
  outgoing: readonly Outgoing[];
}

/** Share of a stressed processor that work no longer gets. */
const CPU_TAKEN = 0.6;

export const HEALTHY: UnitState = {
  capacity: 1,
  weight: 1,
  cpu: 0,
  memory: 0,
  cases: USUAL,
  outgoing: [],
};

/** Puts the effects on one unit together. */
export function unitState(
  effects: readonly Effect[],
  memoryUse: number,
): UnitState {
  if (effects.length === 0) {
    return HEALTHY;
  }
  const most = (values: (number | undefined)[]) =>
    Math.max(0, ...values.map(value => value ?? 0));
  const lost = most(effects.map(each => each.lost));
  const stillCalled = most(effects.map(each => each.stillCalled));
  const cpu = most(effects.map(each => each.cpu));
  const memory = Math.min(1, memoryUse + most(effects.map(e => e.memory)));
  const killed = memory >= 1 ? partly(0.4, { outcome: '5xx' }) : USUAL;
  const reached = effects.reduce<readonly Case[]>(
    (cases, effect) => inSequence(cases, effect.cases ?? USUAL),
    killed,
  );
  const inVain = lost * stillCalled;
  const weight = 1 - lost + inVain;
  const missed =
    inVain > 0
      ? partly(inVain / weight, { outcome: '5xx', addMs: 5000 })
      : USUAL;
  return {
    capacity: (1 - lost) * (1 - CPU_TAKEN * cpu),
    weight,
    cpu,
    memory: memory - memoryUse,
    cases: inSequence(missed, reached),
    outgoing: effects.flatMap(({ outgoing }) => outgoing ?? []),
  };
}
