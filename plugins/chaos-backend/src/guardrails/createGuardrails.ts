import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { Cell } from '@faultline/plugin-chaos-common';
import { CloudWatchGateway } from '../aws/CloudWatchGateway';
import { ChaosConfig } from '../config';
import { ActivityStore } from '../database/ActivityStore';
import { ApprovalStore } from '../database/ApprovalStore';
import { CellStore } from '../database/CellStore';
import { PreviewStore } from '../database/PreviewStore';
import { ServiceStore } from '../database/ServiceStore';
import { TemplateStore } from '../database/TemplateStore';
import { RunStopper } from '../lifecycle/RunStopper';
import { RunTargetReader } from '../targets/RunTargetReader';
import { ServicesHit } from '../targets/ServicesHit';
import { LeverReader } from '../safetyLevers/LeverReader';
import { ActiveRunReader } from './ActiveRunReader';
import { AlarmReader } from './AlarmReader';
import { ApprovalCheck } from './ApprovalCheck';
import { FactsReader } from './FactsReader';
import { OwnGuardrails } from './OwnGuardrails';
import { StartGuard } from './StartGuard';

/** Puts the guardrails together: what judges a start, and what follows it. */
export function createGuardrails(options: {
  activity: ActivityStore;
  approvals: ApprovalStore;
  auditor: AuditorService;
  cells: CellStore;
  cellsById: Map<string, Cell>;
  cloudWatch: CloudWatchGateway;
  config: ChaosConfig;
  idleMs: number;
  leverReader: LeverReader;
  logger: LoggerService;
  ownGuardrails: OwnGuardrails;
  previewStore: PreviewStore;
  runTargetReader: RunTargetReader;
  services: ServiceStore;
  servicesHit: ServicesHit;
  stopper: RunStopper;
  templates: TemplateStore;
  now: () => Date;
}) {
  const { cloudWatch, leverReader, ownGuardrails, previewStore } = options;
  const facts = FactsReader.create({
    ...options,
    activeRuns: ActiveRunReader.create(options),
    alarms: AlarmReader.create({ ...options, gateway: cloudWatch }),
    levers: leverReader,
    previews: previewStore,
  });
  return {
    approvalCheck: ApprovalCheck.create(options),
    guard: StartGuard.create({ ...options, facts, own: ownGuardrails }),
  };
}
