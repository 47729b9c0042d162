import { gaussian } from '../noise';
import type { Physics } from '../physics/Physics';
import { MINUTE_MS } from '../time';
import { averaged, MinuteView } from './MinuteView';

const DEFAULT_UTILISATION = 0.35;
const DEFAULT_MEMORY_USE = 0.5;
const SPREAD = 0.02;

function noisy({ node, minute }: MinuteView, share: number, salt: number) {
  const noise = gaussian(node.key ^ salt, minute / MINUTE_MS);
  return 100 * Math.min(1, Math.max(0, share * (1 + SPREAD * noise)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Used share of the processors in percent. */
export function cpuPercent(view: MinuteView): number {
  const { component, nominal } = view.node;
  const { utilisation = DEFAULT_UTILISATION } = component;
  const usual = nominal > 0 ? (utilisation * view.rate) / nominal : 0;
  const share = averaged(view, usual, state =>
    Math.max(state.utilisation, mean(state.units.map(({ cpu }) => cpu))),
  );
  return noisy(view, share, 0x1b56c4e9);
}

/** Used share of the memory in percent. */
export function memoryPercent(view: MinuteView): number {
  const usual = view.node.component.limits?.memoryUse ?? DEFAULT_MEMORY_USE;
  const share = averaged(
    view,
    usual,
    state => usual + mean(state.units.map(({ memory }) => memory)),
  );
  return noisy(view, share, 0x2545f491);
}

/** Units that serve. */
export function servingUnits(view: MinuteView): number {
  const { length } = view.node.component.units;
  return averaged(
    view,
    length,
    ({ units }) => units.filter(({ capacity }) => capacity > 0).length,
  );
}

/** Used share of one unit's processor in percent; undefined when it is gone. */
export function unitCpuPercent(
  view: MinuteView,
  unit: number,
): number | undefined {
  const last = view.states.at(-1)?.units[unit];
  if (last && last.capacity === 0) {
    return undefined;
  }
  const all = cpuPercent(view);
  const stress = averaged(view, 0, state => state.units[unit]?.cpu ?? 0);
  return Math.max(Math.min(all, 100), stress * 100);
}

/** Milliseconds that replicas are behind while replication is paused. */
export function replicationLagMs(
  { surroundings }: Physics,
  arns: readonly string[],
  pauses: ReadonlySet<string>,
  at: number,
): number {
  const catchUp = 10;
  return Math.max(
    0,
    ...arns.flatMap(arn =>
      surroundings.faults
        .ofTarget(arn)
        .filter(({ actionId, start }) => pauses.has(actionId) && start <= at)
        .map(({ start, end = Infinity }) =>
          at < end ? at - start : end - start - catchUp * (at - end),
        ),
    ),
  );
}
