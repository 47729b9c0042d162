import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { AuditEntry, SealedAuditEntry } from './AuditEntry';
import { EMPTY_AUDIT_HEAD, sealAuditEntry } from './auditChain';
import { verifyAuditLog } from './verifyAuditLog';

const sha256 = (text: string) =>
  createHash('sha256').update(text, 'utf8').digest('hex');

const text = fc.string({ unit: 'binary', maxLength: 20 });
const optional = fc.option(text);
const entry: fc.Arbitrary<AuditEntry> = fc.record({
  at: fc.constant('2026-11-21T10:00:00.000Z'),
  event: text,
  outcome: text,
  actor: text,
  entityRef: optional,
  templateKey: optional,
  runId: optional,
  cellId: optional,
  reason: text,
  message: text,
});
const log = fc
  .array(entry, { minLength: 1, maxLength: 12 })
  .map(entries => seal(entries));

function seal(entries: AuditEntry[]): SealedAuditEntry[] {
  const records: SealedAuditEntry[] = [];
  for (const each of entries) {
    records.push(
      sealAuditEntry(each, records.at(-1) ?? EMPTY_AUDIT_HEAD, sha256),
    );
  }
  return records;
}

async function verify(
  records: SealedAuditEntry[],
  head: { seq: number; hash: string } = records.at(-1) ?? EMPTY_AUDIT_HEAD,
  partSize = 5,
) {
  async function* parts() {
    for (let n = 0; n < records.length; n += partSize) {
      yield records.slice(n, n + partSize);
    }
  }
  return verifyAuditLog(parts(), head, sha256);
}

describe('the audit chain', () => {
  it('holds for what was sealed, in parts of any size', async () => {
    await fc.assert(
      fc.asyncProperty(log, fc.integer({ min: 1, max: 13 }), (records, size) =>
        expect(verify(records, records.at(-1), size)).resolves.toEqual({
          records: records.length,
          head: expect.objectContaining({ hash: records.at(-1)?.hash }),
          brokenSeq: null,
        }),
      ),
    );
  });

  it('names the record in which anything was changed', async () => {
    const members = [
      'at',
      'event',
      'outcome',
      'actor',
      'entityRef',
      'templateKey',
      'runId',
      'cellId',
      'reason',
      'message',
      'hash',
    ] as const;
    await fc.assert(
      fc.asyncProperty(
        log,
        fc.nat(),
        fc.constantFrom(...members),
        async (records, place, member) => {
          const head = records.at(-1)!;
          const at = place % records.length;
          const forged = records.map((record, index) =>
            index === at
              ? { ...record, [member]: `${record[member]}!` }
              : record,
          );
          expect((await verify(forged, head)).brokenSeq).toBe(at + 1);
        },
      ),
    );
  });

  it('names the place of a record that was removed, added or moved', async () => {
    await fc.assert(
      fc.asyncProperty(log, fc.nat(), async (records, place) => {
        const head = records.at(-1)!;
        const at = place % records.length;
        const removed = records.filter((_, index) => index !== at);
        expect((await verify(removed, head)).brokenSeq).toBe(at + 1);
        const doubled = records.flatMap((each, index) =>
          index === at ? [each, each] : [each],
        );
        expect((await verify(doubled, head)).brokenSeq).toBe(at + 2);
      }),
    );
  });

  it('sees that a log was sealed anew from some record on', async () => {
    const entries = fc.sample(entry, { numRuns: 6, seed: 4 });
    const head = seal(entries).at(-1)!;
    const rewritten = seal(
      entries.map((each, index) =>
        index === 2 ? { ...each, actor: 'user:default/somebody-else' } : each,
      ),
    );
    expect((await verify(rewritten, head)).brokenSeq).toBe(7);
  });

  it('seals texts as databases keep them', () => {
    const [first] = fc.sample(entry, 1);
    const sealed = sealAuditEntry(
      { ...first!, reason: 'a\0b\ud800c\udc00d\u{1f4a5}' },
      EMPTY_AUDIT_HEAD,
      sha256,
    );
    expect(sealed.reason).toBe('ab\ufffdc\ufffdd\u{1f4a5}');
  });
});
