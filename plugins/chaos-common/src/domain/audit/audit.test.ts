import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { appendRecord } from './appendRecord';
import { AUDIT_START, AuditEntry, AuditRecord } from './AuditRecord';
import { verifyChain } from './verifyChain';

const sha256 = (text: string) =>
  createHash('sha256').update(text).digest('hex');

const entryOf = (n: number, change: Partial<AuditEntry> = {}): AuditEntry => ({
  at: new Date(Date.UTC(2026, 10, 5, 9, 0, n)).toISOString(),
  action: 'run-start',
  outcome: 'succeeded',
  actor: 'user:default/amelie',
  entityRef: 'component:default/checkout',
  subject: `run-${n}`,
  reason: 'Quarterly exercise',
  details: { n },
  ...change,
});

function chainOf(entries: AuditEntry[]): AuditRecord[] {
  const records: AuditRecord[] = [];
  for (const entry of entries) {
    records.push(appendRecord(records.at(-1) ?? AUDIT_START, entry, sha256));
  }
  return records;
}

const chain = chainOf(Array.from({ length: 6 }, (_, n) => entryOf(n)));
const last = chain[5]!;

describe('the audit chain', () => {
  it('is whole as it was written, also after a way through JSON', () => {
    const stored = JSON.parse(JSON.stringify(chain)) as AuditRecord[];
    expect(verifyChain(stored, sha256)).toEqual({
      ok: true,
      head: { sequence: 6, hash: last.hash },
      checked: 6,
    });
    expect(verifyChain([], sha256)).toEqual({
      ok: true,
      head: AUDIT_START,
      checked: 0,
    });
  });

  it('has the hash that anybody can compute from its canonical JSON', () => {
    const [first] = chain;
    const { hash, ...link } = first!;
    const sorted = Object.fromEntries(Object.entries(link).sort());
    expect(hash).toBe(sha256(JSON.stringify(sorted)));
    expect(first?.previousHash).toBe('0'.repeat(64));
  });

  it('can be checked in parts', () => {
    const first = verifyChain(chain.slice(0, 4), sha256);
    const from = { sequence: 4, hash: chain[3]!.hash };
    expect(first).toMatchObject({ ok: true, head: from });
    expect(verifyChain(chain.slice(4), sha256, { from })).toMatchObject({
      ok: true,
      checked: 2,
    });
  });

  it.each<[string, AuditRecord[], object]>([
    [
      'a changed reason',
      chain.map((r, n) => (n === 2 ? { ...r, reason: 'x' } : r)),
      { fault: 'content', sequence: 3, checked: 2 },
    ],
    [
      'a changed detail',
      chain.map((r, n) => (n === 5 ? { ...r, details: { n: 6 } } : r)),
      { fault: 'content', sequence: 6 },
    ],
    [
      'an added member',
      chain.map((r, n) => (n === 1 ? { ...r, note: 'x' } : r)),
      { fault: 'content', sequence: 2 },
    ],
    [
      'a member of a kind that was never written',
      chain.map((r, n) => (n === 1 ? { ...r, details: { n: NaN } } : r)),
      { fault: 'content', sequence: 2 },
    ],
    [
      'a record that is gone',
      chain.filter((_, n) => n !== 3),
      { fault: 'sequence', sequence: 4 },
    ],
    [
      'a record twice',
      [...chain.slice(0, 2), ...chain.slice(1)],
      { fault: 'sequence', sequence: 3 },
    ],
    [
      'two records swapped',
      [chain[1]!, chain[0]!],
      { fault: 'sequence', sequence: 1 },
    ],
    [
      'a record replaced by one with a good hash',
      chain.map((r, n) =>
        n === 2 ? appendRecord(chain[1]!, entryOf(99), sha256) : r,
      ),
      { fault: 'link', sequence: 4 },
    ],
    [
      'a beginning that is gone',
      chain.slice(1),
      { fault: 'sequence', sequence: 1 },
    ],
  ])('shows %s', (_, records, expected) => {
    expect(verifyChain(records, sha256)).toMatchObject({
      ok: false,
      ...expected,
    });
  });

  it('shows a missing end and a new chain only against a head kept elsewhere', () => {
    const expected = { sequence: 6, hash: last.hash };
    const cut = chain.slice(0, 4);
    const forged = chainOf(
      Array.from({ length: 7 }, (_, n) => entryOf(n, { reason: 'x' })),
    );
    expect(verifyChain(cut, sha256).ok).toBe(true);
    expect(verifyChain(forged, sha256).ok).toBe(true);
    expect(verifyChain(cut, sha256, { expected })).toMatchObject({
      fault: 'end',
      sequence: 5,
    });
    expect(verifyChain(forged, sha256, { expected })).toMatchObject({
      fault: 'link',
      sequence: 6,
    });
    expect(verifyChain(chain, sha256, { expected }).ok).toBe(true);
  });

  it('refuses to write what cannot be read back', () => {
    const entry = entryOf(1, { details: { when: new Date(0) } });
    expect(() => appendRecord(AUDIT_START, entry, sha256)).toThrow(
      '$.details.when',
    );
  });

  it('shows any one change to any one record', () => {
    const place = fc.integer({ min: 0, max: 5 });
    const member = fc.constantFrom(
      'at',
      'action',
      'actor',
      'subject',
      'reason',
      'hash',
      'previousHash',
    );
    fc.assert(
      fc.property(place, member, fc.string(), (n, name, text) => {
        const changed = chain.map((record, index) =>
          index === n ? { ...record, [name]: `${text}!` } : record,
        );
        const result = verifyChain(changed, sha256);
        expect(result).toMatchObject({ ok: false });
        // A changed hash shows in its own record.
        expect(result).toMatchObject({ sequence: n + 1 });
      }),
    );
  });

  it('holds for whatever is written', () => {
    const details = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(fc.array(details, { maxLength: 8 }), all => {
        const records = chainOf(
          all.map((each, n) => entryOf(n, { details: each })),
        );
        expect(verifyChain(records, sha256)).toMatchObject({
          ok: true,
          checked: all.length,
        });
      }),
    );
  });
});
