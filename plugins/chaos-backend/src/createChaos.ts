import {
  AuditorService,
  AuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { createAws } from './aws/createAws';
import { ChaosConfig } from './config';
import { DatabaseActivityStore } from './database/DatabaseActivityStore';
import { DatabaseApprovalStore } from './database/DatabaseApprovalStore';
import { DatabaseCellStore } from './database/DatabaseCellStore';
import { DatabaseIntentStore } from './database/DatabaseIntentStore';
import { DatabaseLeverStore } from './database/DatabaseLeverStore';
import { DatabasePreviewStore } from './database/DatabasePreviewStore';
import { DatabaseRunStore } from './database/DatabaseRunStore';
import { DatabaseServiceStore } from './database/DatabaseServiceStore';
import { DatabaseTemplateStore } from './database/DatabaseTemplateStore';
import { createGuardrails } from './guardrails/createGuardrails';
import { OwnGuardrails } from './guardrails/OwnGuardrails';
import { StartChecks } from './guardrails/StartChecks';
import { CatalogReader } from './inventory/CatalogReader';
import { CellReader } from './inventory/CellReader';
import { InventoryWorker } from './inventory/InventoryWorker';
import { RollupWriter } from './inventory/RollupWriter';
import { EntityLookup } from './lifecycle/EntityLookup';
import { IntentRecovery } from './lifecycle/IntentRecovery';
import { RunCommands } from './lifecycle/RunCommands';
import { RunRecorder } from './lifecycle/RunRecorder';
import { RunStarter } from './lifecycle/RunStarter';
import { RunStopper } from './lifecycle/RunStopper';
import { RunTracker } from './lifecycle/RunTracker';
import { StartPlanner } from './lifecycle/StartPlanner';
import { SignalNotifier } from './notify/SignalNotifier';
import { registerPermissions } from './permissions/registerPermissions';
import { ServiceAccess } from './permissions/ServiceAccess';
import { createPreviews } from './previews/createPreviews';
import { CellHealthReader } from './resilience/CellHealthReader';
import { MappingReader } from './resilience/MappingReader';
import { RunReader } from './resilience/RunReader';
import { RunViews } from './resilience/RunViews';
import { ServiceListReader } from './resilience/ServiceListReader';
import { ServiceReader } from './resilience/ServiceReader';
import { LeverReader } from './safetyLevers/LeverReader';
import { LeverWorker } from './safetyLevers/LeverWorker';
import { SafetyLevers } from './safetyLevers/SafetyLevers';

/** Puts the parts together: stores, gateway, workers and what the API calls. */
export async function createChaos(options: {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: ChaosConfig;
  db: Knex;
  logger: LoggerService;
  ownGuardrails: OwnGuardrails;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  rootConfig: RootConfigService;
  signals: SignalsService;
}) {
  const { config, db, rootConfig } = options;
  const now = () => new Date();
  const cellsById = new Map(config.cells.map(cell => [cell.id, cell]));
  const aws = createAws({
    credentials: DefaultAwsCredentialsManager.fromConfig(rootConfig),
    endpoint: config.endpoint,
  });

  const cellStore = DatabaseCellStore.create({ db });
  const levers = DatabaseLeverStore.create({ db });
  const previewStore = DatabasePreviewStore.create({ db });
  const intents = DatabaseIntentStore.create({ db });
  const runs = DatabaseRunStore.create({ db });
  const services = DatabaseServiceStore.create({ db });
  const templates = DatabaseTemplateStore.create({ db });
  await cellStore.configure([...cellsById.keys()], now());
  await levers.configure([...cellsById.keys()], now());
  registerPermissions(options.permissionsRegistry, services);

  const shared = {
    ...options,
    ...config.sync,
    activity: DatabaseActivityStore.create({ db }),
    approvals: DatabaseApprovalStore.create({ db }),
    access: ServiceAccess.create(options),
    cellsById,
    cells: cellStore,
    defaultTags: config.defaultTags,
    entities: EntityLookup.create({
      ...options,
      defaultTags: config.defaultTags,
    }),
    freshnessDays: config.freshnessDays,
    gateway: aws.fis,
    intents,
    levers,
    notifier: SignalNotifier.create(options),
    now,
    previewStore,
    runs,
    services,
    templates,
  };
  const rollups = RollupWriter.create(shared);
  const recorder = RunRecorder.create({ ...shared, rollups });
  const catalog = CatalogReader.create({ ...shared, rollups });
  const stopper = RunStopper.create({ ...shared, recorder });
  const planner = StartPlanner.create(shared);
  const leverReader = LeverReader.create({ ...shared, gateway: aws.levers });
  const { approvalCheck, guard } = createGuardrails({
    ...shared,
    cloudWatch: aws.cloudWatch,
    leverReader,
    stopper,
  });
  const starter = RunStarter.create({
    ...shared,
    approvalCheck,
    guard,
    planner,
    recorder,
  });
  const previews = createPreviews({ ...shared, planner, tagging: aws.tagging });
  const cells = CellHealthReader.create(shared);
  const views = RunViews.create(shared);
  const reader = RunReader.create({ ...shared, views });

  return {
    api: {
      access: shared.access,
      cells,
      checks: StartChecks.create({ ...shared, guard, planner }),
      commands: RunCommands.create({ ...shared, reader, starter, stopper }),
      previews: previews.api,
      runs: reader,
      safetyLevers: SafetyLevers.create({
        ...shared,
        gateway: aws.levers,
        leverReader,
      }),
      serviceList: ServiceListReader.create({ ...shared, cells }),
      services: ServiceReader.create({
        ...shared,
        cells,
        catalog,
        mapping: MappingReader.create(shared),
        views,
      }),
    },
    workers: {
      inventory: InventoryWorker.create({
        ...shared,
        catalog,
        rollups,
        reader: CellReader.create(shared),
      }),
      levers: LeverWorker.create({ ...shared, leverReader }),
      previews: previews.tracker,
      tracker: RunTracker.create({ ...shared, approvalCheck, recorder }),
      recovery: IntentRecovery.create({
        ...shared,
        recorder,
        starter,
        stopper,
      }),
    },
    close: aws.close,
  };
}
