import {
  ActiveRuns,
  AuditPage,
  AuditQuery,
  AuditVerification,
  CellHealth,
  Finding,
  FindingList,
  FindingUpdate,
  Hypothesis,
  HypothesisCheck,
  HypothesisCheckRequest,
  HypothesisImport,
  HypothesisList,
  HypothesisUpdate,
  HypothesisVersions,
  Preview,
  Run,
  RunPage,
  RunDetail,
  Evidence,
  RunReport,
  RunQuery,
  SafetyLever,
  SafetyLeverList,
  SafetyLeverRequest,
  ServiceDetail,
  ServicePage,
  ServiceQuery,
  SignalPreview,
  SignalPreviewRequest,
  StartCheck,
  StartCheckRequest,
  StartRunRequest,
  StartRunResponse,
  StopAllRequest,
  StopAllResponse,
} from '../contract';
import { ScorecardApi } from './ScorecardApi';

/** A template as it serves a service. @public */
export interface TemplateOfService {
  entityRef: string;
  templateKey: string;
}

/**
 * The API of the chaos backend, for browsers and other backends. Every method
 * rejects with a `ResponseError` whose `cause.message` can be shown to people.
 * @public
 */
export interface ChaosApi extends ScorecardApi {
  /** A page of services with their status. */
  listServices(query?: ServiceQuery): Promise<ServicePage>;
  /** Everything that the page of one service shows. */
  getService(entityRef: string): Promise<ServiceDetail>;
  /** Runs of a service, newest first. */
  listRuns(entityRef: string, query?: RunQuery): Promise<RunPage>;
  /** Everything that the page of one run shows. */
  getRun(runId: string): Promise<RunDetail>;
  /** Runs in progress on any service. */
  listActiveRuns(): Promise<ActiveRuns>;
  /**
   * Asks AWS what a template would hit, without a fault. Ask for the preview
   * again until it is no longer `resolving`.
   */
  createPreview(options: {
    entityRef: string;
    templateKey: string;
  }): Promise<Preview>;
  getPreview(previewId: string): Promise<Preview>;
  /** What the guardrails say of a start now. */
  checkStart(
    options: { entityRef: string; templateKey: string } & StartCheckRequest,
  ): Promise<StartCheck>;
  /**
   * Starts an experiment.
   * @param options.idempotencyKey - the same key never starts twice
   */
  startRun(
    options: {
      entityRef: string;
      templateKey: string;
      idempotencyKey: string;
    } & StartRunRequest,
  ): Promise<StartRunResponse>;
  /** Stops a run. Repeating it is harmless. */
  stopRun(runId: string): Promise<Run>;
  /** Stops everything that runs on a service, in a system or in an account. */
  stopAll(scope: StopAllRequest): Promise<StopAllResponse>;
  /** Takes back a start whose outcome is not known; what started is stopped. */
  cancelIntent(intentId: string): Promise<void>;
  listSafetyLevers(): Promise<SafetyLeverList>;
  /** Engaging stops everything that runs in the cell and prevents more. */
  updateSafetyLever(
    cellId: string,
    change: SafetyLeverRequest,
  ): Promise<SafetyLever>;
  /** The audit log, newest first. */
  listAudit(query?: AuditQuery): Promise<AuditPage>;
  /** The audit log as CSV with a line of heads, newest first. */
  exportAudit(query?: AuditQuery): Promise<string>;
  /** Whether the audit log is as it was written. */
  verifyAudit(): Promise<AuditVerification>;
  /** Signals, alarms and verdict of a run; so far while it goes on. */
  getEvidence(runId: string): Promise<Evidence>;
  /** Everything about a run in one document. */
  getReport(runId: string): Promise<RunReport>;
  /** The report as Markdown, for a ticket. */
  getReportAsMarkdown(runId: string): Promise<string>;
  /** The hypothesis of each template of a service, written or derived. */
  listHypotheses(entityRef: string): Promise<HypothesisList>;
  getHypothesis(of: TemplateOfService): Promise<Hypothesis>;
  /** Writes a hypothesis; 409 when somebody else did meanwhile. */
  updateHypothesis(
    options: TemplateOfService & HypothesisUpdate,
  ): Promise<Hypothesis>;
  /** All that was written, newest first. */
  listHypothesisVersions(of: TemplateOfService): Promise<HypothesisVersions>;
  /** The hypothesis as YAML. */
  exportHypothesis(of: TemplateOfService): Promise<string>;
  /** What a YAML file says, or what is wrong in which line; nothing is written. */
  checkHypothesis(
    options: TemplateOfService & HypothesisCheckRequest,
  ): Promise<HypothesisCheck>;
  /** Writes a hypothesis from YAML. */
  importHypothesis(
    options: TemplateOfService & HypothesisImport,
  ): Promise<Hypothesis>;
  /** The last 24 hours of a signal. */
  previewSignal(
    options: TemplateOfService & SignalPreviewRequest,
  ): Promise<SignalPreview>;
  /** Findings of a service, open ones first. */
  listFindings(entityRef: string): Promise<FindingList>;
  updateFinding(findingId: string, change: FindingUpdate): Promise<Finding>;
  /** How well each cell can be read. */
  listCells(): Promise<CellHealth[]>;
  /** Asks for a cell to be read now instead of at its next turn. */
  refreshCell(cellId: string): Promise<void>;
}
