import { TestDatabases } from '@backstage/backend-test-utils';
import { Cell } from '@faultline/plugin-chaos-common';
import { FisGateway } from '../aws/FisGateway';
import { DatabaseActivityStore } from '../database/DatabaseActivityStore';
import { DatabaseApprovalStore } from '../database/DatabaseApprovalStore';
import { DatabaseCellStore } from '../database/DatabaseCellStore';
import { DatabasePreviewStore } from '../database/DatabasePreviewStore';
import { DatabaseRunTargetStore } from '../database/DatabaseRunTargetStore';
import { DatabaseServiceStore } from '../database/DatabaseServiceStore';
import { DatabaseTemplateStore } from '../database/DatabaseTemplateStore';
import { connect } from '../database/migrate';
import { KnownTargets } from '../targets/KnownTargets';
import { createScores } from '../scorecards/__testUtils__/createScores';
import { RunTargetReader } from '../targets/RunTargetReader';
import { ServicesHit } from '../targets/ServicesHit';
import { ActiveRunReader } from './ActiveRunReader';

const MINUTE = 60_000;
const READ_AT = Date.parse('2026-11-05T10:00:00Z');
const cell: Cell = {
  id: '111122223333.us-east-1',
  accountId: '111122223333',
  accountName: 'Shop',
  region: 'us-east-1',
  environment: 'staging',
  production: false,
};
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

/** Reads what is in progress in a cell that AWS showed at `READ_AT`, or never. */
async function readAt(time: number, { wasRead }: { wasRead: boolean }) {
  const knex = await databases.init('SQLITE_3');
  const db = await connect({ getClient: async () => knex });
  const cells = DatabaseCellStore.create({ db });
  const read = new Date(READ_AT);
  await cells.configure([cell.id], read);
  if (wasRead) await cells.recordRead(cell.id, read, read);
  const runTargets = DatabaseRunTargetStore.create({ db });
  const reader = ActiveRunReader.create({
    activity: DatabaseActivityStore.create({ db }),
    cells,
    cellsById: new Map([[cell.id, cell]]),
    runTargetReader: RunTargetReader.create({
      gateway: {} as Partial<FisGateway> as FisGateway,
      runTargets,
      now: () => new Date(time),
    }),
    services: DatabaseServiceStore.create({
      db,
      config: { cells: [cell] },
      scores: createScores(),
    }),
    servicesHit: ServicesHit.create({
      targets: KnownTargets.create({
        approvals: DatabaseApprovalStore.create({ db }),
        previewStore: DatabasePreviewStore.create({ db }),
        runTargets,
      }),
    }),
    templates: DatabaseTemplateStore.create({ db }),
    idleMs: MINUTE,
    now: () => new Date(time),
  });
  return reader.read(cell);
}

describe('reading what is in progress', () => {
  it('trusts the store while AWS was read lately', async () => {
    const inTime = READ_AT + 5 * MINUTE;
    expect(await readAt(inTime, { wasRead: true })).toEqual([]);
  });

  it('knows nothing when AWS was not read for long', async () => {
    const late = READ_AT + 6 * MINUTE;
    await expect(readAt(late, { wasRead: true })).rejects.toThrow(
      'Shop, us-east-1 was last read 6 min ago',
    );
  });

  it('knows nothing before AWS was read for the first time', async () => {
    await expect(readAt(READ_AT, { wasRead: false })).rejects.toThrow(
      'Shop, us-east-1 was never read so far',
    );
  });
});
