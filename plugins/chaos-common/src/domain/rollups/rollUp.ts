import { FAILURE_MODES, FailureMode } from '../failureModes';
import { ServiceStatus, SERVICE_STATUSES } from '../status';
import { withAncestors } from './groupTree';

/** One service, as it counts in a roll-up. @public */
export interface RollUpService {
  entityRef: string;
  /** More than one where two teams own it; it counts for each. */
  ownerRefs: readonly string[];
  system: string | null;
  domain: string | null;
  lifecycle: string | null;
  tier: string | null;
  /** Score in tenths of a point. Null: not rated. */
  tenths: number | null;
  status: ServiceStatus;
  /** Weight of the failure modes that apply, and of those with evidence. */
  weights: { applicable: number; covered: number };
  /** The failure modes that apply, without waived ones. */
  modes: readonly {
    mode: FailureMode;
    state: 'untested' | 'stale' | 'failed' | 'passed';
  }[];
  /** In the period of the roll-up. */
  findings: { opened: number; fixed: number };
  /** From a failed run to the next passing one, in the period, in seconds. */
  retestSeconds: readonly number[];
}

/** By what services are rolled up. @public */
export const ROLLUP_KINDS = [
  'organisation',
  'group',
  'system',
  'domain',
  'lifecycle',
  'tier',
] as const;

/** @public */
export type RollUpKind = (typeof ROLLUP_KINDS)[number];

/** What a group of services came to. @public */
export interface RollUp {
  kind: RollUpKind;
  /** Entity ref of the group, system or domain; name of lifecycle or tier. */
  key: string;
  services: number;
  /** Services that have a score. */
  rated: number;
  /** Middle score in tenths; of two in the middle their mean. Null: none is rated. */
  medianTenths: number | null;
  /** Rated services by score: below 40, below 60, below 80, from 80. */
  distribution: [number, number, number, number];
  statuses: Record<ServiceStatus, number>;
  /** Share of the weights with evidence, 0 to 1. Null: no failure mode applies. */
  coverage: number | null;
  /** For the heat map; only failure modes that apply to some service. */
  modes: {
    mode: FailureMode;
    applies: number;
    passed: number;
    failed: number;
  }[];
  findings: { opened: number; fixed: number };
  /** Null: nothing was tested again. */
  medianRetestSeconds: number | null;
}

/**
 * The roll-ups in which a service counts: the organisation, its owners and the groups above them,
 * each once, and its system, domain, lifecycle and tier. After a change of the
 * service those of before and after have to be made again, and no others.
 * @public
 */
export function rollUpKeys(
  service: RollUpService,
  parents: ReadonlyMap<string, string | null>,
): { kind: RollUpKind; key: string }[] {
  const groups = new Set(
    service.ownerRefs.flatMap(ref => withAncestors(ref, parents)),
  );
  const { system, domain, lifecycle, tier } = service;
  return [
    { kind: 'organisation' as const, key: 'all' },
    ...[...groups].map(key => ({ kind: 'group' as const, key })),
    ...Object.entries({ system, domain, lifecycle, tier }).flatMap(
      ([kind, key]) =>
        key === null ? [] : [{ kind: kind as RollUpKind, key }],
    ),
  ];
}

/**
 * Rolls services up by everything that they belong to, in a fixed order.
 * @public
 */
export function rollUpAll(
  services: readonly RollUpService[],
  parents: ReadonlyMap<string, string | null>,
): RollUp[] {
  const members = new Map<
    string,
    { kind: RollUpKind; key: string; in: RollUpService[] }
  >();
  for (const service of services) {
    for (const { kind, key } of rollUpKeys(service, parents)) {
      const id = `${ROLLUP_KINDS.indexOf(kind)}|${key}`;
      const group = members.get(id) ?? { kind, key, in: [] };
      group.in.push(service);
      members.set(id, group);
    }
  }
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { kind, key, in: of }]) => rollUp(kind, key, of));
}

/**
 * What some services came to. Their order makes no difference.
 * @public
 */
export function rollUp(
  kind: RollUpKind,
  key: string,
  members: readonly RollUpService[],
): RollUp {
  // Sums of fractions depend on their order.
  const services = [...members].sort((a, b) =>
    a.entityRef < b.entityRef ? -1 : 1,
  );
  const scores = services.flatMap(({ tenths }) =>
    tenths === null ? [] : [tenths],
  );
  const applicable = total(services, ({ weights }) => weights.applicable);
  const inBin = (from: number, to: number) =>
    scores.filter(score => score >= from && score < to).length;
  return {
    kind,
    key,
    services: services.length,
    rated: scores.length,
    medianTenths: median(scores),
    distribution: [
      inBin(0, 400),
      inBin(400, 600),
      inBin(600, 800),
      inBin(800, Infinity),
    ],
    statuses: Object.fromEntries(
      SERVICE_STATUSES.map(status => [
        status,
        services.filter(service => service.status === status).length,
      ]),
    ) as Record<ServiceStatus, number>,
    coverage:
      applicable > 0
        ? total(services, ({ weights }) => weights.covered) / applicable
        : null,
    modes: FAILURE_MODES.flatMap(mode => modeRow(mode, services)),
    findings: {
      opened: total(services, ({ findings }) => findings.opened),
      fixed: total(services, ({ findings }) => findings.fixed),
    },
    medianRetestSeconds: median(
      services.flatMap(({ retestSeconds }) => retestSeconds),
    ),
  };
}

function modeRow(
  mode: FailureMode,
  services: readonly RollUpService[],
): RollUp['modes'] {
  const states = services.flatMap(({ modes }) =>
    modes.filter(each => each.mode === mode).map(({ state }) => state),
  );
  const count = (wanted: string) =>
    states.filter(state => state === wanted).length;
  return states.length === 0
    ? []
    : [
        {
          mode,
          applies: states.length,
          passed: count('passed'),
          failed: count('failed'),
        },
      ];
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1]!;
  const high = sorted[Math.floor(middle)]!;
  return (low + high) / 2;
}

function total<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
