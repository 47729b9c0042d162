import { auditQuerySchema } from '@faultline/plugin-chaos-common';
import fc from 'fast-check';
import { AUDIT_FILTERS, auditQueryOf } from './auditQueryOf';

describe('auditQueryOf', () => {
  it('takes names for users and components, and days to their end', () => {
    expect(
      auditQueryOf({
        event: 'run-start',
        outcome: 'refused',
        actor: 'Amelie',
        service: 'cart',
        from: '2026-11-01',
        to: '2026-11-02',
      }),
    ).toEqual({
      event: 'run-start',
      outcome: 'refused',
      actor: 'user:default/amelie',
      entityRef: 'component:default/cart',
      from: '2026-11-01T00:00:00.000Z',
      to: '2026-11-03T00:00:00.000Z',
    });
  });

  it('knows what the portal did by itself', () => {
    expect(auditQueryOf({ actor: 'faultline' }).actor).toBe('faultline');
  });

  it('asks nothing that the API refuses, whatever is in the address', () => {
    const filters = fc.record(
      Object.fromEntries(AUDIT_FILTERS.map(name => [name, fc.string()])),
    );
    fc.assert(
      fc.property(filters, chosen => {
        const query = auditQueryOf(chosen);
        expect(auditQuerySchema.safeParse(query).success).toBe(true);
      }),
    );
  });
});
