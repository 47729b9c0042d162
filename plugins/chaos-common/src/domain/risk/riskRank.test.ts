import fc from 'fast-check';
import { SERVICE_STATUSES } from '../status';
import { riskRank } from './riskRank';

const status = fc.constantFrom(...SERVICE_STATUSES);
const tier = fc.option(
  fc.oneof(
    fc.nat(20).map(String),
    fc.nat(20).map(number => `tier-${number}`),
    fc.constantFrom('gold', '', '99999999999999999999'),
  ),
);

describe('riskRank', () => {
  it('puts the more demanding tier of two that fare alike first', () => {
    fc.assert(
      fc.property(status, fc.nat(50), fc.nat(50), (of, a, b) => {
        const rank = (number: number) =>
          riskRank({ status: of, tier: String(number) });
        expect(Math.sign(rank(a) - rank(b))).toBe(Math.sign(a - b));
      }),
    );
  });

  it('puts the worse status first, whatever the tiers', () => {
    fc.assert(
      fc.property(status, status, tier, tier, (a, b, tierOfA, tierOfB) => {
        fc.pre(a !== b);
        const worse = SERVICE_STATUSES.indexOf(a) < SERVICE_STATUSES.indexOf(b);
        expect(
          riskRank({ status: a, tier: tierOfA }) <
            riskRank({ status: b, tier: tierOfB }),
        ).toBe(worse);
      }),
    );
  });

  it('puts names after numbers, and no tier last', () => {
    const tiers = ['1', 'tier-2', 'T3', '10', 'gold', null];
    const ranks = tiers.map(each =>
      riskRank({ status: 'failing', tier: each }),
    );
    expect([...ranks].sort((a, b) => a - b)).toEqual(ranks);
    expect(new Set(ranks).size).toBe(ranks.length);
  });
});
