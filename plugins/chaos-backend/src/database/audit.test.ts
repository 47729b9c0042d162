import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { verifyStored } from '../audit/verifyStored';
import { NewAuditRecord } from './AuditStore';
import { DatabaseAuditStore } from './DatabaseAuditStore';
import { connect } from './migrate';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const record = (change: Partial<NewAuditRecord> = {}): NewAuditRecord => ({
  at: new Date('2026-11-21T10:00:00.123Z'),
  event: 'run-start',
  outcome: 'succeeded',
  actor: 'user:default/ana',
  entityRef: 'component:default/cart',
  templateKey: null,
  runId: null,
  cellId: null,
  reason: 'Odd: \0 \ud800 "ü" \u{1f4a5}',
  message: '',
  ...change,
});

describe.each(databases.eachSupportedId())('the audit log on %s', id => {
  let db: Knex;
  let audit: DatabaseAuditStore;

  beforeEach(async () => {
    const knex = await databases.init(id);
    db = await connect({ getClient: async () => knex });
    audit = DatabaseAuditStore.create({ db });
  });

  /** What somebody with the rights of the database's owner can do. */
  async function tamper(change: (log: Knex.QueryBuilder) => Promise<unknown>) {
    for (const name of [
      'audit_is_sealed',
      'audit_no_update',
      'audit_no_delete',
    ]) {
      const on = db.client.config.client === 'pg' ? ' on audit' : '';
      await db.raw(`drop trigger if exists ${name}${on}`);
    }
    await change(db('audit'));
  }

  it('never forks, however many write at once', async () => {
    const writers = Array.from({ length: 60 }, (_, n) =>
      audit.append(record({ actor: `user:default/u${n}` })),
    );
    const written = await Promise.all(writers);
    expect(written.map(each => each?.seq).sort((a, b) => a! - b!)).toEqual(
      Array.from({ length: 60 }, (_, n) => n + 1),
    );
    expect(await verifyStored(audit)).toMatchObject({
      records: 60,
      brokenSeq: null,
    });
  });

  it('leaves no gap when a write fails or is declined', async () => {
    await audit.append(record());
    expect(await audit.append(record(), async () => false)).toBeUndefined();
    await expect(
      audit.append(record(), async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await audit.append(record())).toMatchObject({ seq: 2 });
    expect((await verifyStored(audit)).brokenSeq).toBeNull();
  });

  it('cannot be changed by the portal', async () => {
    await audit.append(record());
    await expect(db('audit').update({ actor: 'x' })).rejects.toThrow(
      /only be appended/,
    );
    await expect(db('audit').delete()).rejects.toThrow(/only be appended/);
    expect((await verifyStored(audit)).brokenSeq).toBeNull();
  });

  it('names the first record that was changed, removed or cut off', async () => {
    for (let n = 0; n < 5; n += 1) await audit.append(record());
    await tamper(log => log.where({ seq: 5 }).delete());
    expect((await verifyStored(audit)).brokenSeq).toBe(5);
    await tamper(log => log.where({ seq: 3 }).update({ actor: 'user:x/y' }));
    expect((await verifyStored(audit)).brokenSeq).toBe(3);
    await tamper(log => log.where({ seq: 2 }).delete());
    expect((await verifyStored(audit)).brokenSeq).toBe(2);
  });

  it('finds records by what they are about, newest first', async () => {
    for (let n = 0; n < 6; n += 1) {
      await audit.append(
        record({
          at: new Date(Date.UTC(2026, 0, 1 + n)),
          event: n % 2 ? 'run-stop' : 'run-start',
          outcome: n === 4 ? 'refused' : 'succeeded',
          actor: `user:default/u${n % 3}`,
          runId: `r${n}`,
        }),
      );
    }
    const seqs = async (...query: Parameters<typeof audit.list>) =>
      (await audit.list(...query)).map(({ seq }) => seq);
    const all = { limit: 10 };
    expect(await seqs({}, { limit: 2 })).toEqual([6, 5]);
    expect(await seqs({}, { before: 5, limit: 2 })).toEqual([4, 3]);
    expect(await seqs({ event: 'run-stop' }, all)).toEqual([6, 4, 2]);
    expect(await seqs({ outcome: 'refused' }, all)).toEqual([5]);
    expect(await seqs({ actor: 'user:default/u1' }, all)).toEqual([5, 2]);
    expect(await seqs({ entityRef: 'component:default/x' }, all)).toEqual([]);
    const from = new Date(Date.UTC(2026, 0, 2));
    const to = new Date(Date.UTC(2026, 0, 4));
    expect(await seqs({ from, to }, all)).toEqual([3, 2]);
    expect(await audit.has('run-start', 'r0')).toBe(true);
    expect(await audit.has('run-start', 'r1')).toBe(false);
  });
});
