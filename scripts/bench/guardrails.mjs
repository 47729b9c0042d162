import { step } from '../lib/toolchain.mjs';
import { ACCOUNT, CELL, experiment, REGION, template } from './sampleData.mjs';
import { require, source } from './sources.mjs';

const NOW = new Date();
const SERVICE = 'orders';

const cell = {
  id: CELL,
  accountId: ACCOUNT,
  accountName: 'Bench',
  region: REGION,
  environment: 'staging',
  production: false,
};

/** A start of a template that hits functions, and what the catalog says of it. */
const subject = {
  cell,
  template: { ...template('EXTa', SERVICE), report: false },
  entity: {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: SERVICE },
  },
  service: {
    entityRef: `component:default/${SERVICE}`,
    title: SERVICE,
    kind: 'Component',
    owner: null,
    system: null,
    selector: { tags: [{ key: 'service', value: SERVICE }], ids: [] },
    fromDefault: false,
    problem: null,
    resourceArns: [],
  },
};

/** The guardrails over a store, with an AWS that answers at once. */
function createGuard(db) {
  const { ConfigReader } = require('@backstage/config');
  const store = (file, name) =>
    source(`database/${file}.ts`)[name ?? file].create({ db });
  const approvals = store('DatabaseApprovalStore');
  const previewStore = store('DatabasePreviewStore');
  const { OwnGuardrails } = source('guardrails/OwnGuardrails.ts');
  const { ServicesHit } = source('previews/ServicesHit.ts');
  const [alarmArn] = subject.template.stopAlarmArns;
  return source('guardrails/createGuardrails.ts').createGuardrails({
    activity: store('DatabaseActivityStore'),
    approvals,
    cells: store('DatabaseCellStore'),
    cellsById: new Map([[cell.id, cell]]),
    cloudWatch: {
      describeAlarms: async () => [{ arn: alarmArn, name: 'p95', state: 'OK' }],
    },
    config: source('config.ts').readChaosConfig(new ConfigReader({})),
    gateway: { listResolvedTargets: async () => [] },
    idleMs: 60_000,
    leverReader: {
      fresh: async () => ({ status: 'disengaged', reason: '' }),
    },
    ownGuardrails: new OwnGuardrails(),
    previewStore,
    services: store('DatabaseServiceStore'),
    servicesHit: ServicesHit.create({ approvals, previewStore }),
    templates: store('DatabaseTemplateStore'),
    now: () => NOW,
  }).guard;
}

/**
 * Judges a start again and again among stored runs, without a wire to AWS.
 *
 * @returns milliseconds of each evaluation, shortest first
 */
export async function measureGuardrails({ runs, evaluations }) {
  const knexFactory = require('knex');
  const { connect } = source('database/migrate.ts');
  step(`Judging ${evaluations} starts among ${runs} runs`);
  const db = knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  try {
    await connect({ getClient: async () => db });
    const cells = source('database/DatabaseCellStore.ts').DatabaseCellStore;
    const stored = source('database/DatabaseRunStore.ts').DatabaseRunStore;
    const cellStore = cells.create({ db });
    await cellStore.configure([cell.id], NOW);
    await cellStore.recordRead(cell.id, NOW, NOW);
    const runStore = stored.create({ db });
    for (let index = 0; index < runs; index += 1) {
      await runStore.record(
        cell.id,
        experiment(`EXP${index}`, 'EXTb', index % 90),
        NOW,
        NOW,
      );
    }
    const guard = createGuard(db);
    const times = [];
    for (let turn = 0; turn < evaluations; turn += 1) {
      const begun = performance.now();
      await guard.check(subject, { userRef: 'user:default/ana' });
      times.push(performance.now() - begun);
    }
    return times.sort((a, b) => a - b);
  } finally {
    await db.destroy();
  }
}
