import { FAILURE_MODES, FailureMode } from '../failureModes';
import { ServiceStatus, SERVICE_STATUSES } from '../status';
import {
  addService,
  Aggregate,
  emptyAggregate,
  medianOf,
  totalOf,
} from './Aggregate';
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
  /** The failure modes that apply. */
  modes: readonly {
    mode: FailureMode;
    state: 'untested' | 'stale' | 'failed' | 'passed' | 'waived';
  }[];
  /** Opened and fixed in the period; open now; open for too long. */
  findings: { opened: number; fixed: number; open: number; old: number };
  /** From a failed run to the next passing one, in the period, whole seconds. */
  retestSeconds: readonly number[];
  /** How long recoveries took, in the period, whole seconds. */
  recoverySeconds: readonly number[];
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
  /**
   * For the heat map; only failure modes that apply to some service. Those
   * where it is waived are not among `applies`.
   */
  modes: ({ mode: FailureMode; applies: number } & Record<
    RollUpService['modes'][number]['state'],
    number
  >)[];
  findings: RollUpService['findings'];
  /** Null: nothing was tested again. */
  medianRetestSeconds: number | null;
  recovery: { medianSeconds: number | null; runs: number };
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
  const aggregate = emptyAggregate();
  for (const member of members) addService(aggregate, member, 1);
  return viewAggregate(kind, key, aggregate);
}

/** The figures of what services added up to. @public */
export function viewAggregate(
  kind: RollUpKind,
  key: string,
  aggregate: Aggregate,
): RollUp {
  const { scores, statuses, weights, findings } = aggregate;
  const inBin = (from: number, to: number) =>
    Object.entries(scores).reduce(
      (sum, [score, times]) =>
        Number(score) >= from && Number(score) < to ? sum + times : sum,
      0,
    );
  return {
    kind,
    key,
    services: aggregate.services,
    rated: totalOf(scores),
    medianTenths: medianOf(scores),
    distribution: [
      inBin(0, 400),
      inBin(400, 600),
      inBin(600, 800),
      inBin(800, Infinity),
    ],
    statuses: Object.fromEntries(
      SERVICE_STATUSES.map(status => [status, statuses[status] ?? 0]),
    ) as Record<ServiceStatus, number>,
    coverage:
      weights.applicable > 0 ? weights.covered / weights.applicable : null,
    modes: FAILURE_MODES.flatMap(mode => modeRow(mode, aggregate)),
    findings: { ...findings },
    medianRetestSeconds: medianOf(aggregate.retests),
    recovery: {
      medianSeconds: medianOf(aggregate.recoveries),
      runs: totalOf(aggregate.recoveries),
    },
  };
}

function modeRow(mode: FailureMode, { modes }: Aggregate): RollUp['modes'] {
  const states = modes[mode];
  if (!states) return [];
  const {
    untested = 0,
    stale = 0,
    failed = 0,
    passed = 0,
    waived = 0,
  } = states;
  const applies = untested + stale + failed + passed;
  return [{ mode, applies, untested, stale, failed, passed, waived }];
}
