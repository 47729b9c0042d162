import fc from 'fast-check';
import { describeChanges } from './describeChanges';
import { mergeStatements } from './mergeStatements';
import type { StatedSignal, Statement } from './Statement';

const p95: StatedSignal = {
  id: 'p95',
  title: 'p95 of checkout',
  role: 'steadyState',
  kind: 'latency',
  direction: 'up',
  unit: 'ms',
  missing: 'ignore',
  threshold: { op: '<', value: 800, m: 2, n: 3 },
  period: 60,
  source: { type: 'alarm', name: 'checkout-p95' },
};
const errors: StatedSignal = {
  ...p95,
  id: 'errors',
  title: 'Errors',
  unit: 'count',
  threshold: null,
};
const base: Statement = {
  given: 'Checkout serves its users.',
  when: 'Half of the tasks stop.',
  then: 'Nobody notices.',
  recoveryObjectiveSeconds: 300,
  signals: [p95, errors],
};
const slower = { ...p95, threshold: { op: '<', value: 900, m: 2, n: 3 } };

describe('describeChanges', () => {
  it('says nothing of what stayed', () => {
    expect(describeChanges(base, structuredClone(base))).toEqual([]);
  });

  it('tells texts, objective and signals in sentences', () => {
    const after = {
      ...base,
      given: '',
      then: 'Errors stay rare.',
      recoveryObjectiveSeconds: 90,
      signals: [
        { ...slower, source: { type: 'alarm', name: 'other' } },
        { ...errors, id: 'new', title: 'Orders' },
      ] as StatedSignal[],
    };
    expect(describeChanges(base, after)).toEqual([
      'Given was emptied.',
      'Then says now: Errors stay rare.',
      'Recovery may take 1 min 30 s now; it was 5 min before.',
      'p95 of checkout stays below 900 ms; a breach in 2 of 3 minutes counts. Before: p95 of checkout stays below 800 ms; a breach in 2 of 3 minutes counts.',
      'p95 of checkout: where its values are read changed.',
      'Signal added: Orders does not rise above its usual range.',
      'Signal removed: Errors.',
    ]);
  });
});

describe('mergeStatements', () => {
  it('keeps what either changed', () => {
    const mine = { ...base, signals: [slower, errors] as StatedSignal[] };
    const theirs = {
      ...base,
      then: 'Errors stay rare.',
      signals: [{ ...p95, title: 'p95' }, errors],
    };
    expect(mergeStatements(base, mine, theirs)).toEqual({
      merged: {
        ...base,
        then: 'Errors stay rare.',
        signals: [{ ...slower, title: 'p95' }, errors],
      },
      clashes: [],
    });
  });

  it('lets mine stand where both changed the same, and names it', () => {
    const mine = {
      ...base,
      then: 'Mine.',
      signals: [slower, errors] as StatedSignal[],
    };
    const theirs = {
      ...base,
      then: 'Theirs.',
      signals: [{ ...p95, threshold: null }, errors],
    };
    expect(mergeStatements(base, mine, theirs)).toEqual({
      merged: mine,
      clashes: ['then', 'p95 of checkout'],
    });
  });

  it('removes and adds signals, and keeps one that the other side changed', () => {
    const added = { ...errors, id: 'added' };
    const mine = { ...base, signals: [p95, added] };
    const theirs = { ...base, signals: [slower] as StatedSignal[] };
    const ids = (one: Statement, other: Statement) =>
      mergeStatements(base, one, other).merged.signals.map(({ id }) => id);
    expect(ids(mine, theirs)).toEqual(['p95', 'added']);
    expect(ids({ ...base, signals: [] }, theirs)).toEqual(['p95']);
    expect(ids(theirs, { ...base, signals: [] })).toEqual(['p95']);
  });

  const statement = fc.record({
    given: fc.constantFrom('a', 'b', 'c'),
    when: fc.constantFrom('a', 'b'),
    then: fc.constantFrom('a', 'b'),
    recoveryObjectiveSeconds: fc.constantFrom(60, 300),
    signals: fc.subarray([p95, errors, { ...errors, id: 'third' }]),
  });

  it('gives whoever changed something alone what they wrote', () => {
    fc.assert(
      fc.property(statement, statement, (before, after) => {
        expect(mergeStatements(before, after, before)).toEqual({
          merged: after,
          clashes: [],
        });
        const theirs = mergeStatements(before, before, after);
        expect(describeChanges(theirs.merged, after)).toEqual([]);
        expect(theirs.clashes).toEqual([]);
      }),
    );
  });
});
