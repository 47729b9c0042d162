import type { Case } from '../calls/Case';
import { CAPACITY_ERRORS, effects } from '../effects/effects';
import type { Effect } from '../effects/Effect';
import { extensionCases, lambdaCases, together } from '../effects/lambda';
import { extensionPeriods } from '../faults/extensionAutomation';
import type { Fault } from '../faults/Fault';
import type { ComponentKind } from '../model';
import { AFTERMATH_MS } from '../time';
import type { Node } from './Graph';
import type { FaultLookup } from './Surroundings';

const SECOND = 1000;
const DEFAULT_PORT = 443;

/** How long it takes to put something new in place of what was lost. */
const REPLACE_SECONDS: Partial<Record<ComponentKind, number>> = {
  ecs: 45,
  eks: 20,
  ec2: 180,
};
/** Where nothing does it by itself, a person does. */
const BY_HAND_SECONDS = 20 * 60;

function replaceMs(
  node: Node,
  hosts: readonly string[],
  fault: Fault,
  faults: FaultLookup,
): number {
  const { kind, autoscaling } = node.component;
  const seconds =
    autoscaling?.replaceSeconds ?? REPLACE_SECONDS[kind] ?? BY_HAND_SECONDS;
  const refusals = hosts
    .flatMap(arn => [...faults.ofTarget(arn)])
    .filter(({ actionId }) => CAPACITY_ERRORS.has(actionId));
  const until = refusals
    .filter(({ start, end = Infinity }) => {
      const replacedAt = fault.start + seconds * SECOND;
      return start <= replacedAt && end > fault.start;
    })
    .map(({ end = Infinity }) => end - fault.start);
  return Math.max(0, ...until) + seconds * SECOND;
}

/** Those that may still be felt at a moment. */
function relevant(faults: readonly Fault[], at: number): readonly Fault[] {
  return faults.filter(({ start, end, experimentEnd }) => {
    const until = Math.max(end ?? Infinity, experimentEnd ?? Infinity);
    return start <= at && at < until + AFTERMATH_MS;
  });
}

/** ARNs of a unit and of all that it depends on. */
function placesOf(node: Node, unit: number): string[] {
  const { units, role } = node.component;
  const { arn, volume, subnet, hosts = [] } = units[unit] ?? { arn: '' };
  return [arn, volume, subnet, ...hosts, role].flatMap(each => each ?? []);
}

function lambdaEffect(
  faults: readonly Fault[],
  at: number,
): Effect | undefined {
  const cases: (readonly Case[])[] = [
    ...lambdaCases(faults, at),
    ...extensionCases(extensionPeriods(faults), at),
  ];
  return cases.length > 0 ? { cases: together(cases) } : undefined;
}

/**
 * What all faults do to one unit of a component at a moment.
 *
 * @param at - Epoch milliseconds
 */
export function unitEffects(
  node: Node,
  unit: number,
  faults: FaultLookup,
  at: number,
): Effect[] {
  const { kind, units, port = DEFAULT_PORT, role } = node.component;
  const found: Effect[] = [];
  for (const arn of placesOf(node, unit)) {
    const all = relevant(faults.ofTarget(arn), at);
    for (const fault of all) {
      const effectOf = effects.get(fault.actionId);
      if (effectOf) {
        const { start, end = Infinity } = fault;
        const hosts = [...(units[unit]?.hosts ?? []), ...(role ? [role] : [])];
        const effect = effectOf({
          fault,
          at,
          age: at - start,
          isActive: at < end,
          position: unit / units.length,
          replaceMs: replaceMs(node, hosts, fault, faults),
          port,
          zone: units[unit]?.zone,
        });
        if (effect) found.push(effect);
      }
    }
    const special =
      kind === 'lambda' && all.length > 0 ? lambdaEffect(all, at) : undefined;
    if (special) found.push(special);
  }
  return found;
}
