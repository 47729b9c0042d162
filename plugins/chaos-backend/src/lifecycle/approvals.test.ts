import { ConflictError } from '@backstage/errors';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Cell } from '@faultline/plugin-chaos-common';
import { FisGateway } from '../aws/FisGateway';
import { DatabaseApprovalStore } from '../database/DatabaseApprovalStore';
import { DatabaseIntentStore } from '../database/DatabaseIntentStore';
import { connect } from '../database/migrate';
import { RunStarter } from './RunStarter';

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
    const approvals = DatabaseApprovalStore.create({ db });
    const intents = DatabaseIntentStore.create({ db });
    const startExperiment = jest.fn();
    const starter = RunStarter.create({
      approvals,
      intents,
      gateway: { startExperiment } as Partial<FisGateway> as FisGateway,
      now: () => at(20),
    } as Partial<Parameters<typeof RunStarter.create>[0]> as Parameters<typeof RunStarter.create>[0]);
    const { intent } = await intents.create(
      {
        id: 'interrupted',
        idempotencyKey: 'k',
        requestHash: '',
        entityRef: 'component:default/orders',
        templateKey: `${cell.id}.EXTa`,
        cellId: cell.id,
        userRef: 'user:default/ana',
        reason: '',
      },
      at(0),
    );
    await expect(starter.send(intent, 'EXTa', cell)).rejects.toThrow(
      ConflictError,
    );
    expect(startExperiment).not.toHaveBeenCalled();
    expect(await intents.get(intent.id)).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('interrupted before the guardrails'),
    });
    // Nor may the request that was only slow go on.
    const late = { intentId: intent.id, templateHash: '', previewId: null };
    const template = {
      actions: [],
      targets: [],
      stopAlarmArns: [],
      emptyTargetResolutionMode: 'fail',
    };
    const approval = { ...late, template, results: [] };
    expect(await approvals.approve(approval, at(21))).toBe(false);
  });
});
