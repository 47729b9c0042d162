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
import { AwsFisGateway } from './aws/AwsFisGateway';
import { FisClients } from './aws/FisClients';
import { ChaosConfig } from './config';
import { DatabaseCellStore } from './database/DatabaseCellStore';
import { DatabaseIntentStore } from './database/DatabaseIntentStore';
import { DatabaseRunStore } from './database/DatabaseRunStore';
import { DatabaseServiceStore } from './database/DatabaseServiceStore';
import { DatabaseTemplateStore } from './database/DatabaseTemplateStore';
import { createEvidence } from './evidence/createEvidence';
import { CatalogReader } from './inventory/CatalogReader';
import { CellReader } from './inventory/CellReader';
import { InventoryWorker } from './inventory/InventoryWorker';
import { RollupWriter } from './inventory/RollupWriter';
import { EntityLookup } from './lifecycle/EntityLookup';
import { IntentDriver } from './lifecycle/IntentDriver';
import { IntentRecovery } from './lifecycle/IntentRecovery';
import { RunCommands } from './lifecycle/RunCommands';
import { RunRecorder } from './lifecycle/RunRecorder';
import { RunStarter } from './lifecycle/RunStarter';
import { RunStopper } from './lifecycle/RunStopper';
import { RunTracker } from './lifecycle/RunTracker';
import { SignalNotifier } from './notify/SignalNotifier';
import { registerPermissions } from './permissions/registerPermissions';
import { ServiceAccess } from './permissions/ServiceAccess';
import { CellHealthReader } from './resilience/CellHealthReader';
import { MappingReader } from './resilience/MappingReader';
import { RunReader } from './resilience/RunReader';
import { RunViews } from './resilience/RunViews';
import { ServiceListReader } from './resilience/ServiceListReader';
import { ServiceReader } from './resilience/ServiceReader';

/** Puts the parts together: stores, gateway, workers and what the API calls. */
export async function createChaos(options: {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: ChaosConfig;
  db: Knex;
  logger: LoggerService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  rootConfig: RootConfigService;
  signals: SignalsService;
}) {
  const { config, db, rootConfig } = options;
  const now = () => new Date();
  const cellsById = new Map(config.cells.map(cell => [cell.id, cell]));
  const credentials = DefaultAwsCredentialsManager.fromConfig(rootConfig);
  const clients = new FisClients({
    credentials,
    endpoint: config.endpoint,
  });

  const cellStore = DatabaseCellStore.create({ db });
  const intents = DatabaseIntentStore.create({ db });
  const runs = DatabaseRunStore.create({ db });
  const services = DatabaseServiceStore.create({ db });
  const templates = DatabaseTemplateStore.create({ db });
  await cellStore.configure([...cellsById.keys()], now());
  registerPermissions(options.permissionsRegistry, services);

  const shared = {
    ...options,
    ...config.sync,
    access: ServiceAccess.create(options),
    cellsById,
    cells: cellStore,
    defaultTags: config.defaultTags,
    entities: EntityLookup.create({
      ...options,
      defaultTags: config.defaultTags,
    }),
    freshnessDays: config.freshnessDays,
    gateway: AwsFisGateway.create({ clients }),
    intents,
    notifier: SignalNotifier.create(options),
    now,
    runs,
    services,
    templates,
  };
  const rollups = RollupWriter.create(shared);
  const recorder = RunRecorder.create({ ...shared, rollups });
  const catalog = CatalogReader.create({ ...shared, rollups });
  const stopper = RunStopper.create({ ...shared, recorder });
  const driver = IntentDriver.create({ ...shared, recorder, stopper });
  const starter = RunStarter.create({ ...shared, driver });
  const cells = CellHealthReader.create(shared);
  const views = RunViews.create(shared);
  const reader = RunReader.create({ ...shared, views });

  const evidence = createEvidence({
    ...shared,
    credentials,
    endpoint: config.endpoint,
    reader,
    recorder,
  });

  return {
    api: {
      ...evidence.api,
      access: shared.access,
      cells,
      commands: RunCommands.create({
        ...shared,
        driver,
        reader,
        starter,
        stopper,
      }),
      runs: reader,
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
      ...evidence.workers,
      inventory: InventoryWorker.create({
        ...shared,
        catalog,
        rollups,
        driver,
        reader: CellReader.create(shared),
      }),
      tracker: RunTracker.create({ ...shared, recorder }),
      recovery: IntentRecovery.create({ ...shared, driver }),
    },
    close: async () => {
      await Promise.all([clients.destroy(), evidence.close()]);
    },
  };
}
