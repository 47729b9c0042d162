import { deniedSignal, errorRate } from '../../../__testUtils__/evidence';
import { signalGroups } from './signalGroups';

const proof = (id: string, felt: boolean) => ({
  ...errorRate,
  id,
  role: 'faultEvidence' as const,
  outcome: {
    ...errorRate.outcome!,
    detectedAt: felt ? errorRate.outcome!.detectedAt : null,
  },
});
const ids = (signals: { id: string }[]) => signals.map(({ id }) => id);

describe('signalGroups', () => {
  it('puts what must hold, and what could not be read, before proofs', () => {
    const groups = signalGroups([proof('a', true), errorRate, deniedSignal]);
    expect(ids(groups.first)).toEqual(['errors', 'latency', 'a']);
    expect(groups.more).toEqual([]);
  });

  it('shows few of many proofs, those that felt the fault first', () => {
    const proofs = ['a', 'b', 'c', 'd', 'e', 'f'].map(id =>
      proof(id, id > 'c'),
    );
    const groups = signalGroups([errorRate, ...proofs]);
    expect(ids(groups.first)).toEqual(['errors', 'd', 'e', 'f']);
    expect(ids(groups.more)).toEqual(['a', 'b', 'c']);
  });
});
