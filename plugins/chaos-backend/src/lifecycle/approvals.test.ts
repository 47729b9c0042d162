import { TestDatabases } from '@backstage/backend-test-utils';
import { Cell, createIntent } from '@faultline/plugin-chaos-common';
import { FisGateway } from '../aws/FisGateway';
import { DatabaseIntentStore } from '../database/DatabaseIntentStore';
import { connect } from '../database/migrate';
import { IntentDriver } from './IntentDriver';

const cell: Cell = {
  id: '111122223333.us-east-1',
  accountId: '111122223333',
  accountName: 'Shop',
  region: 'us-east-1',
  environment: 'staging',
  production: false,
};
const at = (seconds: number) => new Date(1_760_000_000_000 + seconds * 1000);
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('a start whose request was interrupted', () => {
  it('is never sent when the guardrails had not let it pass', async () => {
    const knex = await databases.init('SQLITE_3');
    const db = await connect({ getClient: async () => knex });
    const intents = DatabaseIntentStore.create({ db });
    const startExperiment = jest.fn();
    const options: Partial<Parameters<typeof IntentDriver.create>[0]> = {
      cellsById: new Map([[cell.id, cell]]),
      intents,
      gateway: { startExperiment } as Partial<FisGateway> as FisGateway,
      now: () => at(60),
    };
    const driver = IntentDriver.create(
      options as Parameters<typeof IntentDriver.create>[0],
    );
    const { intent } = await intents.create(
      {
        idempotencyKey: 'k',
        requestHash: '',
        entityRef: 'component:default/orders',
        templateKey: `${cell.id}.EXTa`,
        cellId: cell.id,
        userRef: 'user:default/ana',
        reason: '',
      },
      createIntent('interrupted', at(0).getTime()).intent,
      at(0),
    );
    await driver.happen('interrupted', now => ({ type: 'claimed', at: now }));
    expect(startExperiment).not.toHaveBeenCalled();
    expect(await intents.get('interrupted')).toMatchObject({
      life: {
        state: 'refused',
        message: expect.stringContaining('interrupted before the checks'),
      },
    });
    // Nor may the request that was only slow go on.
    await expect(intents.approve(intent, 'print')).rejects.toThrow(/given up/);
  });
});
