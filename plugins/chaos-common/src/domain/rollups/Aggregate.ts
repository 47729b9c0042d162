import { FAILURE_MODES, FailureMode } from '../failureModes';
import { ServiceStatus, SERVICE_STATUSES } from '../status';
import type { RollUpService } from './rollUp';

type ModeState = RollUpService['modes'][number]['state'];

/** How often each number occurs, by the number. */
type Occurrences = Record<string, number>;

/**
 * What some services add up to. All its numbers are whole, so that adding and
 * taking away in any order gives the same, exactly.
 * @public
 */
export interface Aggregate {
  services: number;
  /** By score in tenths. */
  scores: Occurrences;
  statuses: Partial<Record<ServiceStatus, number>>;
  /** Weights in thousandths. */
  weights: { applicable: number; covered: number };
  modes: Partial<Record<FailureMode, Partial<Record<ModeState, number>>>>;
  findings: RollUpService['findings'];
  /** By seconds. */
  retests: Occurrences;
  recoveries: Occurrences;
}

/** What no service adds up to. @public */
export function emptyAggregate(): Aggregate {
  return {
    services: 0,
    scores: {},
    statuses: {},
    weights: { applicable: 0, covered: 0 },
    modes: {},
    findings: { opened: 0, fixed: 0, open: 0, old: 0 },
    retests: {},
    recoveries: {},
  };
}

/**
 * Adds a service (`times` 1) or takes one away (−1). Changes the aggregate.
 * @public
 */
export function addService(
  aggregate: Aggregate,
  service: RollUpService,
  times: 1 | -1,
): void {
  aggregate.services += times;
  if (service.tenths !== null) count(aggregate.scores, service.tenths, times);
  count(aggregate.statuses, service.status, times);
  const { applicable, covered } = service.weights;
  aggregate.weights.applicable += times * Math.round(applicable * 1000);
  aggregate.weights.covered += times * Math.round(covered * 1000);
  for (const { mode, state } of service.modes) {
    const states = aggregate.modes[mode] ?? {};
    count(states, state, times);
    if (Object.keys(states).length > 0) aggregate.modes[mode] = states;
    else delete aggregate.modes[mode];
  }
  const { findings } = aggregate;
  findings.opened += times * service.findings.opened;
  findings.fixed += times * service.findings.fixed;
  findings.open += times * service.findings.open;
  findings.old += times * service.findings.old;
  for (const seconds of service.retestSeconds) {
    count(aggregate.retests, seconds, times);
  }
  for (const seconds of service.recoverySeconds) {
    count(aggregate.recoveries, seconds, times);
  }
}

/** The same in a fixed order of keys, so that equal ones have equal texts. @public */
export function tidyAggregate(aggregate: Aggregate): Aggregate {
  return {
    services: aggregate.services,
    scores: sorted(aggregate.scores),
    statuses: picked(SERVICE_STATUSES, aggregate.statuses),
    weights: { ...aggregate.weights },
    modes: Object.fromEntries(
      FAILURE_MODES.flatMap(mode => {
        const states = aggregate.modes[mode];
        return states ? [[mode, sorted(states)]] : [];
      }),
    ),
    findings: { ...aggregate.findings },
    retests: sorted(aggregate.retests),
    recoveries: sorted(aggregate.recoveries),
  };
}

/**
 * The value in the middle; of two in the middle their mean. Null: none.
 * @internal
 */
export function medianOf(occurrences: Occurrences): number | null {
  const values = Object.entries(occurrences)
    .map(([value, times]) => ({ value: Number(value), times }))
    .sort((a, b) => a.value - b.value);
  const total = values.reduce((sum, { times }) => sum + times, 0);
  if (total === 0) return null;
  const at = (place: number) => {
    let passed = 0;
    return values.find(({ times }) => (passed += times) > place)!.value;
  };
  return (at(Math.ceil(total / 2) - 1) + at(Math.floor(total / 2))) / 2;
}

/** How many there are in all. @internal */
export function totalOf(occurrences: Occurrences): number {
  return Object.values(occurrences).reduce((sum, times) => sum + times, 0);
}

function count(
  occurrences: Record<string, number | undefined>,
  value: number | string,
  times: number,
): void {
  const now = (occurrences[value] ?? 0) + times;
  // What occurs no more leaves nothing behind.
  if (now === 0) delete occurrences[value];
  else occurrences[value] = now;
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function picked<K extends string, T>(
  keys: readonly K[],
  record: Partial<Record<K, T>>,
): Partial<Record<K, T>> {
  const found: Partial<Record<K, T>> = {};
  for (const key of keys) {
    if (record[key] !== undefined) found[key] = record[key];
  }
  return found;
}
