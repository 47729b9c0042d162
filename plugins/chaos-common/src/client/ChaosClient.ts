import {
  ActiveRuns,
  activeRunsSchema,
  AuditPage,
  auditPageSchema,
  AuditQuery,
  AuditVerification,
  auditVerificationSchema,
  CellHealth,
  cellListSchema,
  Finding,
  FindingList,
  findingListSchema,
  findingSchema,
  FindingUpdate,
  Hypothesis,
  HypothesisCheck,
  hypothesisCheckSchema,
  HypothesisList,
  hypothesisListSchema,
  hypothesisSchema,
  HypothesisVersions,
  hypothesisVersionsSchema,
  Preview,
  previewSchema,
  Run,
  RunDetail,
  runDetailSchema,
  Evidence,
  evidenceSchema,
  RunPage,
  runPageSchema,
  RunQuery,
  RunReport,
  runReportSchema,
  runSchema,
  SafetyLever,
  SafetyLeverList,
  safetyLeverListSchema,
  SafetyLeverRequest,
  safetyLeverSchema,
  ServiceDetail,
  ServicePage,
  servicePageSchema,
  ServiceQuery,
  serviceSchema,
  SignalPreview,
  signalPreviewSchema,
  StartCheck,
  startCheckSchema,
  StartRunResponse,
  startRunResponseSchema,
  StopAllRequest,
  StopAllResponse,
  stopAllResponseSchema,
} from '../contract';
import { ChaosApi, TemplateOfService } from './ChaosApi';
import { ChaosClientOptions, HttpCaller, query } from './HttpCaller';
import { ScorecardClient } from './ScorecardClient';
import { servicePath, templatePath } from './servicePath';

/**
 * Reaches the chaos backend over HTTP.
 * @public
 */
export class ChaosClient extends ScorecardClient implements ChaosApi {
  readonly #http: HttpCaller;

  static create(options: ChaosClientOptions): ChaosClient {
    return new ChaosClient(new HttpCaller(options));
  }

  private constructor(http: HttpCaller) {
    super(http);
    this.#http = http;
  }

  async listServices(filter: ServiceQuery = {}): Promise<ServicePage> {
    return this.#http.read(servicePageSchema, `/services${query(filter)}`);
  }

  async getService(entityRef: string): Promise<ServiceDetail> {
    return this.#http.read(serviceSchema, servicePath(entityRef));
  }

  async listRuns(entityRef: string, page: RunQuery = {}): Promise<RunPage> {
    return this.#http.read(
      runPageSchema,
      `${servicePath(entityRef)}/runs${query(page)}`,
    );
  }

  async getRun(runId: string): Promise<RunDetail> {
    return this.#http.read(
      runDetailSchema,
      `/runs/${encodeURIComponent(runId)}`,
    );
  }

  async listActiveRuns(): Promise<ActiveRuns> {
    return this.#http.read(activeRunsSchema, '/runs/active');
  }

  async createPreview(options: {
    entityRef: string;
    templateKey: string;
  }): Promise<Preview> {
    const path = `${templatePath(options)}/previews`;
    return this.#http.write(previewSchema, 'POST', path);
  }

  async getPreview(previewId: string): Promise<Preview> {
    const path = `/previews/${encodeURIComponent(previewId)}`;
    return this.#http.read(previewSchema, path);
  }

  async checkStart(
    options: Parameters<ChaosApi['checkStart']>[0],
  ): Promise<StartCheck> {
    const { entityRef: _, templateKey: __, ...body } = options;
    const path = `${templatePath(options)}/checks`;
    return this.#http.write(startCheckSchema, 'POST', path, body);
  }

  async startRun(
    options: Parameters<ChaosApi['startRun']>[0],
  ): Promise<StartRunResponse> {
    const { entityRef: _, templateKey: __, idempotencyKey, ...body } = options;
    return this.#http.write(
      startRunResponseSchema,
      'POST',
      `${templatePath(options)}/runs`,
      body,
      { 'idempotency-key': idempotencyKey },
    );
  }

  async stopRun(runId: string): Promise<Run> {
    const path = `/runs/${encodeURIComponent(runId)}/stop`;
    return this.#http.write(runSchema, 'POST', path);
  }

  async stopAll(scope: StopAllRequest): Promise<StopAllResponse> {
    return this.#http.write(stopAllResponseSchema, 'POST', '/stops', scope);
  }

  async cancelIntent(intentId: string): Promise<void> {
    await this.#http.send(`/intents/${encodeURIComponent(intentId)}/cancel`, {
      method: 'POST',
    });
  }

  async listSafetyLevers(): Promise<SafetyLeverList> {
    return this.#http.read(safetyLeverListSchema, '/safety-levers');
  }

  async updateSafetyLever(
    cellId: string,
    change: SafetyLeverRequest,
  ): Promise<SafetyLever> {
    const path = `/safety-levers/${encodeURIComponent(cellId)}`;
    return this.#http.write(safetyLeverSchema, 'PUT', path, change);
  }

  async listAudit(filter: AuditQuery = {}): Promise<AuditPage> {
    return this.#http.read(auditPageSchema, `/audit${query(filter)}`);
  }

  async exportAudit(filter: AuditQuery = {}): Promise<string> {
    return this.#http.text(`/audit.csv${query(filter)}`);
  }

  async verifyAudit(): Promise<AuditVerification> {
    return this.#http.read(auditVerificationSchema, '/audit/verification');
  }

  async getEvidence(runId: string): Promise<Evidence> {
    const path = `/runs/${encodeURIComponent(runId)}/evidence`;
    return this.#http.read(evidenceSchema, path);
  }

  async getReport(runId: string): Promise<RunReport> {
    const path = `/runs/${encodeURIComponent(runId)}/report`;
    return this.#http.read(runReportSchema, path);
  }

  async getReportAsMarkdown(runId: string): Promise<string> {
    return this.#http.text(`/runs/${encodeURIComponent(runId)}/report.md`);
  }

  async listHypotheses(entityRef: string): Promise<HypothesisList> {
    const path = `${servicePath(entityRef)}/hypotheses`;
    return this.#http.read(hypothesisListSchema, path);
  }

  async getHypothesis(of: TemplateOfService): Promise<Hypothesis> {
    return this.#http.read(hypothesisSchema, `${templatePath(of)}/hypothesis`);
  }

  async updateHypothesis(
    options: Parameters<ChaosApi['updateHypothesis']>[0],
  ): Promise<Hypothesis> {
    const { entityRef: _, templateKey: __, ...body } = options;
    const path = `${templatePath(options)}/hypothesis`;
    return this.#http.write(hypothesisSchema, 'PUT', path, body);
  }

  async listHypothesisVersions(
    of: TemplateOfService,
  ): Promise<HypothesisVersions> {
    const path = `${templatePath(of)}/hypothesis/versions`;
    return this.#http.read(hypothesisVersionsSchema, path);
  }

  async exportHypothesis(of: TemplateOfService): Promise<string> {
    return this.#http.text(`${templatePath(of)}/hypothesis.yaml`);
  }

  async checkHypothesis(
    options: Parameters<ChaosApi['checkHypothesis']>[0],
  ): Promise<HypothesisCheck> {
    const { entityRef: _, templateKey: __, ...body } = options;
    const path = `${templatePath(options)}/hypothesis/check`;
    return this.#http.write(hypothesisCheckSchema, 'POST', path, body);
  }

  async importHypothesis(
    options: Parameters<ChaosApi['importHypothesis']>[0],
  ): Promise<Hypothesis> {
    const { entityRef: _, templateKey: __, ...body } = options;
    const path = `${templatePath(options)}/hypothesis/import`;
    return this.#http.write(hypothesisSchema, 'POST', path, body);
  }

  async previewSignal(
    options: Parameters<ChaosApi['previewSignal']>[0],
  ): Promise<SignalPreview> {
    const { entityRef: _, templateKey: __, ...body } = options;
    const path = `${templatePath(options)}/hypothesis/preview`;
    return this.#http.write(signalPreviewSchema, 'POST', path, body);
  }

  async listFindings(entityRef: string): Promise<FindingList> {
    const path = `${servicePath(entityRef)}/findings`;
    return this.#http.read(findingListSchema, path);
  }

  async updateFinding(
    findingId: string,
    change: FindingUpdate,
  ): Promise<Finding> {
    const path = `/findings/${encodeURIComponent(findingId)}`;
    return this.#http.write(findingSchema, 'PUT', path, change);
  }

  async listCells(): Promise<CellHealth[]> {
    return (await this.#http.read(cellListSchema, '/cells')).items;
  }

  async refreshCell(cellId: string): Promise<void> {
    await this.#http.send(`/cells/${encodeURIComponent(cellId)}/refresh`, {
      method: 'POST',
    });
  }
}
