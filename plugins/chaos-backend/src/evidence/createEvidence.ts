import { LoggerService } from '@backstage/backend-plugin-api';
import { Cell } from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { AuditTrail } from '../audit/AuditTrail';
import { ChaosConfig } from '../config';
import { ExperimentReports } from '../aws/ExperimentReports';
import { MetricGateway } from '../aws/MetricGateway';
import { DatabaseEvidenceStore } from '../database/DatabaseEvidenceStore';
import { DatabaseFindingStore } from '../database/DatabaseFindingStore';
import { DatabaseHypothesisStore } from '../database/DatabaseHypothesisStore';
import { DatabasePlanStore } from '../database/DatabasePlanStore';
import { RunStore } from '../database/RunStore';
import { ServiceConsequences } from '../database/ServiceConsequences';
import { ServiceStore } from '../database/ServiceStore';
import { TemplateStore } from '../database/TemplateStore';
import { FindingKeeper } from '../findings/FindingKeeper';
import { Findings } from '../findings/Findings';
import { Hypotheses } from '../hypotheses/Hypotheses';
import { PlanWorker } from '../hypotheses/PlanWorker';
import { SignalPreviewer } from '../hypotheses/SignalPreviewer';
import { EntityLookup } from '../lifecycle/EntityLookup';
import { RunRecorder } from '../lifecycle/RunRecorder';
import { ChangeNotifier } from '../notify/ChangeNotifier';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { AwsReports } from '../reports/AwsReports';
import { Reports } from '../reports/Reports';
import { RunReader } from '../resilience/RunReader';
import { RunTargetReader } from '../targets/RunTargetReader';
import { MetricCollector } from './collect/MetricCollector';
import { EvidenceJudge } from './EvidenceJudge';
import { EvidenceReader } from './EvidenceReader';
import { EvidenceWorker } from './EvidenceWorker';
import { Confounders } from './judge/Confounders';
import { SignalPlanner } from './signals/SignalPlanner';

/** Puts together what judges runs and what shows it. */
export function createEvidence(options: {
  access: ServiceAccess;
  awsReports: ExperimentReports;
  cellsById: Map<string, Cell>;
  config: ChaosConfig;
  db: Knex;
  entities: EntityLookup;
  logger: LoggerService;
  metrics: MetricGateway;
  notifier: ChangeNotifier;
  now: () => Date;
  reader: RunReader;
  recorder: RunRecorder;
  runs: RunStore;
  runTargetReader: RunTargetReader;
  scores: ServiceConsequences;
  services: ServiceStore;
  templates: TemplateStore;
  trail: AuditTrail;
}) {
  const { db, reader } = options;
  const evidence = DatabaseEvidenceStore.create({ db });
  const findingStore = DatabaseFindingStore.create(options);
  const hypotheses = DatabaseHypothesisStore.create({ db });
  const plans = DatabasePlanStore.create({ db });
  const collector = MetricCollector.create(options);
  const planner = SignalPlanner.create({ ...options, hypotheses });
  const evidenceReader = EvidenceReader.create({
    ...options,
    evidence,
    runs: reader,
  });
  const findings = Findings.create({ ...options, findings: findingStore });
  return {
    api: {
      evidence: evidenceReader,
      findings,
      hypotheses: Hypotheses.create({
        ...options,
        hypotheses,
        planner,
        plans,
        previewer: SignalPreviewer.create({ ...options, collector }),
      }),
      reports: Reports.create({
        ...options,
        awsReports: AwsReports.create({
          ...options,
          reports: options.awsReports,
        }),
        evidence: evidenceReader,
        findings,
      }),
    },
    workers: {
      evidence: EvidenceWorker.create({
        ...options,
        evidence,
        findings: FindingKeeper.create({
          ...options,
          evidence,
          findings: findingStore,
        }),
        judge: EvidenceJudge.create({
          ...options,
          collector,
          confounders: Confounders.create(options),
          planner,
        }),
      }),
      plans: PlanWorker.create({ ...options, planner, plans }),
    },
  };
}
