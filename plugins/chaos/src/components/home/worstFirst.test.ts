import { SERVICE_STATUSES } from '@faultline/plugin-chaos-common';
import fc from 'fast-check';
import { scorecard } from '../../__testUtils__/fakeScorecards';
import { worstFirst } from './worstFirst';

const services = fc.array(
  fc.record({
    entityRef: fc.constantFrom(
      'component:default/a',
      'component:default/b',
      'component:default/c',
      'component:default/d',
    ),
    status: fc.constantFrom(...SERVICE_STATUSES),
    tenths: fc.option(fc.integer({ min: 0, max: 1000 })),
  }),
);

describe('worstFirst', () => {
  it('orders by status, tier and then score, without a score last', () => {
    const of = (
      name: string,
      status: 'failing' | 'stale',
      tenths: number | null,
      tier: string | null = '2',
    ) => ({
      ...scorecard,
      entityRef: `component:default/${name}`,
      status,
      tenths,
      tier,
    });
    const sorted = worstFirst([
      of('stale', 'stale', 100),
      of('unrated', 'failing', null),
      of('better', 'failing', 1000),
      of('demanding', 'failing', 900, '1'),
      of('worse', 'failing', 300),
      of('worse', 'failing', 300),
    ]);
    expect(sorted.map(({ entityRef }) => entityRef.split('/')[1])).toEqual([
      'demanding',
      'worse',
      'better',
      'unrated',
      'stale',
    ]);
  });

  it('keeps each service once, whatever the order of the lists', () => {
    fc.assert(
      fc.property(services, some => {
        const given = new Map(
          some.map(each => [each.entityRef, { ...scorecard, ...each }]),
        );
        const known = [...given.values()];
        const sorted = worstFirst([...known, ...known].reverse());
        expect(sorted).toHaveLength(given.size);
        expect(sorted).toEqual(worstFirst(known));
      }),
    );
  });
});
