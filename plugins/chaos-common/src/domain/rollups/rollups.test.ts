import fc from 'fast-check';
import { FAILURE_MODES } from '../failureModes';
import { SERVICE_STATUSES } from '../status';
import { addService, emptyAggregate, tidyAggregate } from './Aggregate';
import { parentsOf, withAncestors } from './groupTree';
import { rollUp, rollUpAll, rollUpKeys, RollUpService } from './rollUp';

const service = (
  name: string,
  change: Partial<RollUpService> = {},
): RollUpService => ({
  entityRef: `component:default/${name}`,
  ownerRefs: ['group:default/a'],
  system: null,
  domain: null,
  lifecycle: null,
  tier: null,
  tenths: 500,
  status: 'stale',
  weights: { applicable: 10, covered: 5 },
  modes: [],
  findings: { opened: 0, fixed: 0, open: 0, old: 0 },
  retestSeconds: [],
  recoverySeconds: [],
  ...change,
});
const group = (name: string, parent: string | null) => ({
  groupRef: `group:default/${name}`,
  parentRef: parent && `group:default/${parent}`,
});

describe('withAncestors', () => {
  const parents = parentsOf([
    group('a', 'b'),
    group('b', 'c'),
    group('x', 'y'),
    group('y', 'x'),
    group('self', 'self'),
  ]);
  const names = (of: string) =>
    withAncestors(`group:default/${of}`, parents).map(ref => ref.slice(14));

  it.each([
    ['a', ['a', 'b', 'c']],
    ['x', ['x', 'y']],
    ['self', ['self']],
    ['unheard-of', ['unheard-of']],
  ])('of %s', (of, expected) => {
    expect(names(of)).toEqual(expected);
  });
});

describe('rollUp', () => {
  it('counts, takes the middle and adds up', () => {
    const mode = FAILURE_MODES[0];
    expect(
      rollUp('system', 'system:default/shop', [
        service('1', {
          tenths: 399,
          status: 'failing',
          findings: { opened: 2, fixed: 1, open: 1, old: 1 },
          retestSeconds: [10, 30],
          recoverySeconds: [240],
          modes: [{ mode, state: 'failed' }],
        }),
        service('2', {
          tenths: 800,
          status: 'resilient',
          retestSeconds: [20],
          modes: [{ mode, state: 'passed' }],
        }),
        service('3', {
          tenths: null,
          status: 'untested',
          weights: { applicable: 10, covered: 0 },
          modes: [{ mode, state: 'waived' }],
        }),
      ]),
    ).toEqual({
      kind: 'system',
      key: 'system:default/shop',
      services: 3,
      rated: 2,
      medianTenths: 599.5,
      distribution: [1, 0, 0, 1],
      statuses: { failing: 1, untested: 1, stale: 0, resilient: 1 },
      coverage: 10 / 30,
      modes: [
        {
          mode,
          applies: 2,
          untested: 0,
          stale: 0,
          failed: 1,
          passed: 1,
          waived: 1,
        },
      ],
      findings: { opened: 2, fixed: 1, open: 1, old: 1 },
      medianRetestSeconds: 20,
      recovery: { medianSeconds: 240, runs: 1 },
    });
  });

  it('has no numbers for nothing', () => {
    expect(rollUp('tier', '1', [])).toMatchObject({
      services: 0,
      medianTenths: null,
      coverage: null,
      medianRetestSeconds: null,
    });
    expect(rollUpAll([], new Map())).toEqual([]);
  });

  it('counts a service once for a group that owns it twice, and for each of two owners', () => {
    const parents = parentsOf([group('a', 'top'), group('b', 'top')]);
    const both = service('1', {
      ownerRefs: ['group:default/a', 'group:default/b'],
    });
    const rolled = rollUpAll([both], parents).map(({ key, services }) => [
      key,
      services,
    ]);
    expect(rolled).toEqual([
      ['all', 1],
      ['group:default/a', 1],
      ['group:default/b', 1],
      ['group:default/top', 1],
    ]);
  });
});

const refs = ['a', 'b', 'c', 'd'].map(name => `group:default/${name}`);
const services = fc.uniqueArray(
  fc.record({
    entityRef: fc
      .constantFrom(...'123456789'.split(''))
      .map(n => `component:default/${n}`),
    ownerRefs: fc.subarray(refs),
    system: fc.option(fc.constantFrom('system:default/x', 'system:default/y')),
    domain: fc.constant(null),
    lifecycle: fc.constantFrom('production', 'experimental'),
    tier: fc.option(fc.constantFrom('1', '2')),
    tenths: fc.option(fc.integer({ min: 0, max: 1000 })),
    status: fc.constantFrom(...SERVICE_STATUSES),
    weights: fc.record({
      applicable: fc.constant(30.3),
      covered: fc.double({ min: 0, max: 30, noNaN: true }),
    }),
    modes: fc.constant([{ mode: FAILURE_MODES[0], state: 'passed' as const }]),
    findings: fc.record({
      opened: fc.nat(3),
      fixed: fc.nat(3),
      open: fc.nat(3),
      old: fc.nat(3),
    }),
    retestSeconds: fc.array(fc.nat(100), { maxLength: 3 }),
    recoverySeconds: fc.array(fc.nat(100), { maxLength: 3 }),
  }),
  { selector: ({ entityRef }) => entityRef },
);
const parents = fc
  .array(fc.option(fc.constantFrom(...refs)), { minLength: 4, maxLength: 4 })
  .map(list => new Map(refs.map((ref, n) => [ref, list[n] ?? null])));

describe('rolling up', () => {
  it('does not depend on the order of the services', () => {
    fc.assert(
      fc.property(services, parents, (all, tree) => {
        expect(rollUpAll([...all].reverse(), tree)).toEqual(
          rollUpAll(all, tree),
        );
      }),
    );
  });

  it('again only what a changed service touches gives the same as all again', () => {
    fc.assert(
      fc.property(
        services,
        services,
        parents,
        fc.nat(8),
        (all, others, tree, place) => {
          const old = all[place % Math.max(1, all.length)];
          const changed = others.find(
            ({ entityRef }) => entityRef === old?.entityRef,
          );
          const after = all.map(each =>
            each === old && changed ? changed : each,
          );
          const idOf = ({ kind, key }: { kind: string; key: string }) =>
            `${kind}|${key}`;
          const touched = new Set(
            [old, changed].flatMap(each =>
              each ? rollUpKeys(each, tree).map(idOf) : [],
            ),
          );
          const kept = rollUpAll(all, tree).filter(
            each => !touched.has(idOf(each)),
          );
          const again = rollUpAll(after, tree).filter(each =>
            touched.has(idOf(each)),
          );
          const byId = (
            a: { kind: string; key: string },
            b: { kind: string; key: string },
          ) => (idOf(a) < idOf(b) ? -1 : 1);
          expect([...kept, ...again].sort(byId)).toEqual(
            rollUpAll(after, tree).sort(byId),
          );
        },
      ),
    );
  });

  it('by adding and taking away gives the same as all at once', () => {
    fc.assert(
      fc.property(services, services, (stay, leave) => {
        const changed = emptyAggregate();
        for (const each of leave) addService(changed, each, 1);
        for (const each of stay) addService(changed, each, 1);
        for (const each of leave) addService(changed, each, -1);
        const anew = emptyAggregate();
        for (const each of stay) addService(anew, each, 1);
        expect(JSON.stringify(tidyAggregate(changed))).toBe(
          JSON.stringify(tidyAggregate(anew)),
        );
      }),
    );
  });
});
