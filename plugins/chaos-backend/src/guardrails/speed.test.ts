import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Cell } from '@faultline/plugin-chaos-common';
import { FisExperiment, FisGateway, FisTemplate } from '../aws/FisGateway';
import { readChaosConfig } from '../config';
import { DatabaseActivityStore } from '../database/DatabaseActivityStore';
import { DatabaseApprovalStore } from '../database/DatabaseApprovalStore';
import { DatabaseCellStore } from '../database/DatabaseCellStore';
import { DatabasePreviewStore } from '../database/DatabasePreviewStore';
import { DatabaseRunStore } from '../database/DatabaseRunStore';
import { DatabaseServiceStore } from '../database/DatabaseServiceStore';
import { DatabaseTemplateStore } from '../database/DatabaseTemplateStore';
import { connect } from '../database/migrate';
import { StartSubject } from '../lifecycle/StartPlanner';
import { LeverReader } from '../safetyLevers/LeverReader';
import { RunStopper } from '../lifecycle/RunStopper';
import { createGuardrails } from './createGuardrails';
import { OwnGuardrails } from './OwnGuardrails';

jest.setTimeout(60_000);

const NOW = new Date(1_760_000_000_000);
const RUNS = 5_000;
const cell: Cell = {
  id: '111122223333.us-east-1',
  accountId: '111122223333',
  accountName: 'Shop',
  region: 'us-east-1',
  environment: 'staging',
  production: false,
};
const alarm = 'arn:aws:cloudwatch:us-east-1:111122223333:alarm:orders-stop';
const template: FisTemplate = {
  templateId: 'EXTa',
  arn: 'arn:aws:fis:us-east-1:111122223333:experiment-template/EXTa',
  description: 'Tasks stop',
  tags: { service: 'orders' },
  updatedAt: NOW,
  actions: [],
  targets: [],
  stopAlarmArns: [alarm],
  emptyTargetResolutionMode: 'fail',
  report: false,
};
const subject: StartSubject = {
  cell,
  template,
  entity: {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'orders' },
  },
  service: {
    entityRef: 'component:default/orders',
    title: 'orders',
    kind: 'Component',
    owner: null,
    system: null,
    selector: { tags: [{ key: 'service', value: 'orders' }], ids: [] },
    fromDefault: false,
    problem: null,
    resourceArns: [],
  },
};

function run(n: number): FisExperiment {
  return {
    experimentId: `EXP${n}`,
    templateId: `EXT${n % 50}`,
    // Five are in progress, as many as AWS allows.
    state: n < 5 ? 'running' : 'completed',
    createdAt: NOW,
    tags: {},
    stateReason: '',
    error: null,
    preview: false,
    stopAlarmArns: [],
    actions: [],
    targets: [],
    emptyTargetResolutionMode: 'fail',
    startedAt: NOW,
    endedAt: null,
  };
}

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('the evaluation of the guardrails', () => {
  it('takes at most 50 ms when AWS answers at once, among thousands of runs', async () => {
    const knex = await databases.init('SQLITE_3');
    const db = await connect({ getClient: async () => knex });
    const cells = DatabaseCellStore.create({ db });
    const runs = DatabaseRunStore.create({ db });
    await cells.configure([cell.id], NOW);
    await cells.recordRead(cell.id, NOW, NOW);
    for (let n = 0; n < RUNS; n += 1) {
      await runs.record(cell.id, run(n), NOW, NOW);
    }
    const { guard } = createGuardrails({
      activity: DatabaseActivityStore.create({ db }),
      approvals: DatabaseApprovalStore.create({ db }),
      auditor: mockServices.auditor.mock(),
      cells,
      cellsById: new Map([[cell.id, cell]]),
      cloudWatch: {
        describeAlarms: async () => [
          { arn: alarm, name: 'orders-stop', state: 'OK' },
        ],
      },
      config: readChaosConfig(mockServices.rootConfig()),
      gateway: {
        listResolvedTargets: async () => [],
      } as Partial<FisGateway> as FisGateway,
      idleMs: 60_000,
      leverReader: {
        fresh: async () => ({ status: 'disengaged', reason: '' }),
      } as Partial<LeverReader> as LeverReader,
      logger: mockServices.logger.mock(),
      ownGuardrails: new OwnGuardrails(),
      previewStore: DatabasePreviewStore.create({ db }),
      services: DatabaseServiceStore.create({ db }),
      stopper: {} as RunStopper,
      templates: DatabaseTemplateStore.create({ db }),
      now: () => NOW,
    });

    const times: number[] = [];
    for (let n = 0; n < 200; n += 1) {
      const from = performance.now();
      const { results } = await guard.check(subject, {
        userRef: 'user:default/ana',
      });
      times.push(performance.now() - from);
      expect(results.find(({ id }) => id === 'runs-per-cell')?.outcome).toBe(
        'denied',
      );
    }
    times.sort((a, b) => a - b);
    expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(50);
  });
});
