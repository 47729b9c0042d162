import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { startPortal } from '../__testUtils__/startPortal';
import { DatabasePreviewStore } from '../database/DatabasePreviewStore';
import { DatabaseRetention } from '../database/DatabaseRetention';
import { connect } from '../database/migrate';
import { OldRecords } from './OldRecords';
import { scheduleRetention } from './scheduleRetention';

jest.setTimeout(60_000);

const DAY_MS = 24 * 60 * 60 * 1000;
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('retention', () => {
  it('removes a preview on the first day that it is too old', async () => {
    const knex = await databases.init('SQLITE_3');
    const db = await connect({ getClient: async () => knex });
    const previews = DatabasePreviewStore.create({ db });
    let now = new Date('2026-03-01T00:00:00Z');
    await previews.create(
      {
        id: 'p',
        entityRef: 'component:default/cart',
        templateKey: 'EXTa',
        cellId: '111122223333.us-east-1',
        userRef: 'user:default/ana',
        templateHash: 'hash',
        template: {
          description: '',
          actions: [],
          targets: [],
          stopAlarmArns: [],
          emptyTargetResolutionMode: 'fail',
          report: false,
        },
      },
      now,
      now,
    );
    await previews.finish('p', { state: 'failed', message: 'No' });
    const scheduler = mockServices.scheduler();
    await scheduleRetention(
      scheduler,
      OldRecords.create({
        keepPreviewsMs: 90 * DAY_MS,
        logger: mockServices.logger.mock(),
        retention: DatabaseRetention.create({ db }),
        now: () => now,
      }),
    );
    const afterDays = async (days: number) => {
      now = new Date(now.getTime() + days * DAY_MS);
      await scheduler.triggerTask('retention');
      return previews.get('p');
    };

    expect(await afterDays(90)).toBeDefined();
    expect(await afterDays(1)).toBeUndefined();
  });

  it('is a task of one replica', async () => {
    const scheduler = mockServices.scheduler.mock();
    const portal = await startPortal({ features: [scheduler.factory] });
    await portal.stop();
    expect(scheduler.scheduleTask).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'retention', scope: 'global' }),
    );
  });
});
