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
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { AuditReader } from './audit/AuditReader';
import { AuditTrail } from './audit/AuditTrail';
import { createAws } from './aws/createAws';
import { ChaosConfig } from './config';
import { DatabaseActivityStore } from './database/DatabaseActivityStore';
import { DatabaseApprovalStore } from './database/DatabaseApprovalStore';
import { DatabaseAuditStore } from './database/DatabaseAuditStore';
import { DatabaseCellStore } from './database/DatabaseCellStore';
import { DatabaseInquiryStore } from './database/DatabaseInquiryStore';
import { DatabaseGroupStore } from './database/DatabaseGroupStore';
import { DatabaseIntentStore } from './database/DatabaseIntentStore';
import { DatabaseLeverStore } from './database/DatabaseLeverStore';
import { DatabasePreviewStore } from './database/DatabasePreviewStore';
import { DatabaseRetention } from './database/DatabaseRetention';
import { DatabaseRunNewsStore } from './database/DatabaseRunNewsStore';
import { DatabaseRunStore } from './database/DatabaseRunStore';
import { DatabaseRunTargetStore } from './database/DatabaseRunTargetStore';
import { DatabaseServiceStore } from './database/DatabaseServiceStore';
import { DatabaseStateChangeStore } from './database/DatabaseStateChangeStore';
import { DatabaseTemplateStore } from './database/DatabaseTemplateStore';
import { LateWrites } from './database/LateWrites';
import { createDigests } from './digests/createDigests';
import { NewsKeeper } from './digests/NewsKeeper';
import { newsSettings } from './digests/NewsSettings';
import { createEvidence } from './evidence/createEvidence';
import { createGuardrails } from './guardrails/createGuardrails';
import { OwnGuardrails } from './guardrails/OwnGuardrails';
import { StartChecks } from './guardrails/StartChecks';
import { createInquiries } from './inquiries/createInquiries';
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
import { StartPlanner } from './lifecycle/StartPlanner';
import { StopAll } from './lifecycle/StopAll';
import { BackstageOwnerNotifier } from './notify/BackstageOwnerNotifier';
import { RunNews } from './notify/RunNews';
import { SignalNotifier } from './notify/SignalNotifier';
import { GeneralAccess } from './permissions/GeneralAccess';
import { registerPermissions } from './permissions/registerPermissions';
import { ServiceAccess } from './permissions/ServiceAccess';
import { StopAccess } from './permissions/StopAccess';
import { createPreviews } from './previews/createPreviews';
import { CellHealthReader } from './resilience/CellHealthReader';
import { MappingReader } from './resilience/MappingReader';
import { RunDetailReader } from './resilience/RunDetailReader';
import { RunReader } from './resilience/RunReader';
import { RunViews } from './resilience/RunViews';
import { ServiceListReader } from './resilience/ServiceListReader';
import { ServiceReader } from './resilience/ServiceReader';
import { OldRecords } from './retention/OldRecords';
import { createScorecards } from './scorecards/createScorecards';
import { RunEvidenceKeeper } from './scorecards/keep/RunEvidenceKeeper';
import { ScoreKeeper } from './scorecards/keep/ScoreKeeper';
import { LeverReader } from './safetyLevers/LeverReader';
import { LeverWorker } from './safetyLevers/LeverWorker';
import { SafetyLevers } from './safetyLevers/SafetyLevers';
import { KnownTargets } from './targets/KnownTargets';
import { RunTargetReader } from './targets/RunTargetReader';
import { ServicesHit } from './targets/ServicesHit';
import { TargetGrouper } from './targets/TargetGrouper';

/**
 * Puts the parts together: stores, gateway, workers, what the API calls and what
 * is done once a day.
 */
export async function createChaos(options: {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: ChaosConfig;
  db: Knex;
  logger: LoggerService;
  notifications: NotificationService;
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
  const { scoring } = config;
  const scores = ScoreKeeper.create({
    cellsById,
    news: NewsKeeper.create(newsSettings(config)),
    now,
    scoring,
    soonDays: config.notifications.staleSoonDays,
  });
  const consequences = RunEvidenceKeeper.create({ now, scores });
  const previewStore = DatabasePreviewStore.create({ db, scores });
  const intents = DatabaseIntentStore.create({ db });
  const runs = DatabaseRunStore.create({ consequences, db });
  const services = DatabaseServiceStore.create({ db, config, scores });
  const templates = DatabaseTemplateStore.create({ db, scores });
  await cellStore.configure([...cellsById.keys()], now());
  await levers.configure([...cellsById.keys()], now());
  registerPermissions(options.permissionsRegistry, { services, cellsById });
  const access = ServiceAccess.create(options);
  const approvals = DatabaseApprovalStore.create({ db });
  const audit = DatabaseAuditStore.create({ db });
  const late = LateWrites.create(options);
  const runTargets = DatabaseRunTargetStore.create({ consequences, db });
  const targets = KnownTargets.create({ approvals, previewStore, runTargets });

  const shared = {
    ...options,
    ...config.sync,
    access,
    activity: DatabaseActivityStore.create({ db }),
    approvals,
    audit,
    cellsById,
    cells: cellStore,
    changes: DatabaseStateChangeStore.create({ db }),
    defaultTags: config.defaultTags,
    entities: EntityLookup.create({
      ...options,
      defaultTags: config.defaultTags,
    }),
    gateway: aws.fis,
    runTargetReader: RunTargetReader.create({
      gateway: aws.fis,
      runTargets,
      now,
    }),
    grouper: TargetGrouper.create({
      cellsById,
      services,
      tagging: aws.tagging,
    }),
    groups: DatabaseGroupStore.create({ db, scores }),
    generalAccess: GeneralAccess.create(options),
    inquiries: DatabaseInquiryStore.create({ db }),
    intents,
    late,
    levers,
    news: DatabaseRunNewsStore.create({ db }),
    notifier: SignalNotifier.create(options),
    now,
    previewStore,
    runs,
    runTargets,
    scores,
    services,
    servicesHit: ServicesHit.create({ targets }),
    stopAccess: StopAccess.create({ access, config }),
    targets,
    templates,
    trail: AuditTrail.create({ ...options, audit, late, now }),
  };
  const rollups = RollupWriter.create(shared);
  const recorder = RunRecorder.create({ ...shared, rollups });
  const catalog = CatalogReader.create({ ...shared, rollups });
  const stopper = RunStopper.create({ ...shared, recorder });
  const driver = IntentDriver.create({ ...shared, recorder, stopper });
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
    driver,
    guard,
    planner,
  });
  const previews = createPreviews({ ...shared, planner });
  const cells = CellHealthReader.create(shared);
  const views = RunViews.create(shared);
  const reader = RunReader.create({ ...shared, views });
  const commands = RunCommands.create({
    ...shared,
    driver,
    reader,
    starter,
    stopper,
    views,
  });

  const evidence = createEvidence({
    ...shared,
    awsReports: aws.fis,
    metrics: aws.metrics,
    now: () => aws.clock.now(),
    reader,
    recorder,
  });

  const scorecards = createScorecards({ ...shared, catalog });
  const owners = BackstageOwnerNotifier.create(options);

  return {
    api: {
      ...evidence.api,
      ...scorecards.api,
      access,
      auditLog: AuditReader.create(shared),
      cells,
      checks: StartChecks.create({ ...shared, guard, planner }),
      commands,
      previews: previews.api,
      runDetails: RunDetailReader.create({ ...shared, reader, views }),
      runs: reader,
      safetyLevers: SafetyLevers.create({
        ...shared,
        gateway: aws.levers,
        leverReader,
      }),
      serviceList: ServiceListReader.create({ ...shared, cells }),
      stopAll: StopAll.create({ ...shared, commands, views }),
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
      scorecards: scorecards.worker,
      late,
      news: RunNews.create({
        ...shared,
        notifiers: [owners],
      }),
      digests: createDigests({ ...shared, notifier: owners }),
      inventory: InventoryWorker.create({
        ...shared,
        catalog,
        rollups,
        driver,
        reader: CellReader.create(shared),
      }),
      levers: LeverWorker.create({ ...shared, leverReader }),
      inquiries: createInquiries({
        ...shared,
        cloudWatch: aws.cloudWatch,
        recorder,
      }),
      previews: previews.tracker,
      tracker: RunTracker.create({ ...shared, approvalCheck, recorder }),
      recovery: IntentRecovery.create({ ...shared, driver }),
    },
    oldRecords: OldRecords.create({
      ...shared,
      keepPreviewsMs: config.retention.previewsMs,
      retention: DatabaseRetention.create({ db }),
    }),
    close: aws.close,
  };
}
