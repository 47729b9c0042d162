import { ResponseError } from '@backstage/errors';
import { z } from 'zod';
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
import { servicePath, templatePath } from './servicePath';

/**
 * What the client needs of its surroundings; Backstage's discovery and fetch
 * APIs fit.
 * @public
 */
export interface ChaosClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Must add the caller's identity to each request. */
  fetchApi: { fetch: typeof fetch };
}

function query(values: object): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text && `?${text}`;
}

/**
 * Reaches the chaos backend over HTTP.
 * @public
 */
export class ChaosClient implements ChaosApi {
  readonly #options: ChaosClientOptions;

  static create(options: ChaosClientOptions): ChaosClient {
    return new ChaosClient(options);
  }

  private constructor(options: ChaosClientOptions) {
    this.#options = options;
  }

  async listServices(filter: ServiceQuery = {}): Promise<ServicePage> {
    return this.#read(servicePageSchema, `/services${query(filter)}`);
  }

  async getService(entityRef: string): Promise<ServiceDetail> {
    return this.#read(serviceSchema, servicePath(entityRef));
  }

  async listRuns(entityRef: string, page: RunQuery = {}): Promise<RunPage> {
    return this.#read(
      runPageSchema,
      `${servicePath(entityRef)}/runs${query(page)}`,
    );
  }

  async getRun(runId: string): Promise<RunDetail> {
    return this.#read(runDetailSchema, `/runs/${encodeURIComponent(runId)}`);
  }

  async listActiveRuns(): Promise<ActiveRuns> {
    return this.#read(activeRunsSchema, '/runs/active');
  }

  async createPreview(options: {
    entityRef: string;
    templateKey: string;
  }): Promise<Preview> {
    const path = `${templatePath(options)}/previews`;
    return this.#write(previewSchema, 'POST', path);
  }

  async getPreview(previewId: string): Promise<Preview> {
    const path = `/previews/${encodeURIComponent(previewId)}`;
    return this.#read(previewSchema, path);
  }

  async checkStart(
    options: Parameters<ChaosApi['checkStart']>[0],
  ): Promise<StartCheck> {
    const { entityRef: _, templateKey: __, ...body } = options;
    const path = `${templatePath(options)}/checks`;
    return this.#write(startCheckSchema, 'POST', path, body);
  }

  async startRun(
    options: Parameters<ChaosApi['startRun']>[0],
  ): Promise<StartRunResponse> {
    const { entityRef: _, templateKey: __, idempotencyKey, ...body } = options;
    return this.#write(
      startRunResponseSchema,
      'POST',
      `${templatePath(options)}/runs`,
      body,
      { 'idempotency-key': idempotencyKey },
    );
  }

  async stopRun(runId: string): Promise<Run> {
    const path = `/runs/${encodeURIComponent(runId)}/stop`;
    return this.#write(runSchema, 'POST', path);
  }

  async stopAll(scope: StopAllRequest): Promise<StopAllResponse> {
    return this.#write(stopAllResponseSchema, 'POST', '/stops', scope);
  }

  async cancelIntent(intentId: string): Promise<void> {
    await this.#send(`/intents/${encodeURIComponent(intentId)}/cancel`, {
      method: 'POST',
    });
  }

  async listSafetyLevers(): Promise<SafetyLeverList> {
    return this.#read(safetyLeverListSchema, '/safety-levers');
  }

  async updateSafetyLever(
    cellId: string,
    change: SafetyLeverRequest,
  ): Promise<SafetyLever> {
    const path = `/safety-levers/${encodeURIComponent(cellId)}`;
    return this.#write(safetyLeverSchema, 'PUT', path, change);
  }

  async listAudit(filter: AuditQuery = {}): Promise<AuditPage> {
    return this.#read(auditPageSchema, `/audit${query(filter)}`);
  }

  async exportAudit(filter: AuditQuery = {}): Promise<string> {
    return this.#text(`/audit.csv${query(filter)}`);
  }

  async verifyAudit(): Promise<AuditVerification> {
    return this.#read(auditVerificationSchema, '/audit/verification');
  }

  async getEvidence(runId: string): Promise<Evidence> {
    const path = `/runs/${encodeURIComponent(runId)}/evidence`;
    return this.#read(evidenceSchema, path);
  }

  async getReport(runId: string): Promise<RunReport> {
    const path = `/runs/${encodeURIComponent(runId)}/report`;
    return this.#read(runReportSchema, path);
  }

  async getReportAsMarkdown(runId: string): Promise<string> {
    return this.#text(`/runs/${encodeURIComponent(runId)}/report.md`);
  }

  async listHypotheses(entityRef: string): Promise<HypothesisList> {
    const path = `${servicePath(entityRef)}/hypotheses`;
    return this.#read(hypothesisListSchema, path);
  }

  async getHypothesis(of: TemplateOfService): Promise<Hypothesis> {
    return this.#read(hypothesisSchema, `${templatePath(of)}/hypothesis`);
  }

  async updateHypothesis(
    options: Parameters<ChaosApi['updateHypothesis']>[0],
  ): Promise<Hypothesis> {
    const { entityRef: _, templateKey: __, ...body } = options;
    const path = `${templatePath(options)}/hypothesis`;
    return this.#write(hypothesisSchema, 'PUT', path, body);
  }

  async listHypothesisVersions(
    of: TemplateOfService,
  ): Promise<HypothesisVersions> {
    const path = `${templatePath(of)}/hypothesis/versions`;
    return this.#read(hypothesisVersionsSchema, path);
  }

  async exportHypothesis(of: TemplateOfService): Promise<string> {
    return this.#text(`${templatePath(of)}/hypothesis.yaml`);
  }

  async checkHypothesis(
    options: Parameters<ChaosApi['checkHypothesis']>[0],
  ): Promise<HypothesisCheck> {
    const { entityRef: _, templateKey: __, ...body } = options;
    const path = `${templatePath(options)}/hypothesis/check`;
    return this.#write(hypothesisCheckSchema, 'POST', path, body);
  }

  async importHypothesis(
    options: Parameters<ChaosApi['importHypothesis']>[0],
  ): Promise<Hypothesis> {
    const { entityRef: _, templateKey: __, ...body } = options;
    const path = `${templatePath(options)}/hypothesis/import`;
    return this.#write(hypothesisSchema, 'POST', path, body);
  }

  async previewSignal(
    options: Parameters<ChaosApi['previewSignal']>[0],
  ): Promise<SignalPreview> {
    const { entityRef: _, templateKey: __, ...body } = options;
    const path = `${templatePath(options)}/hypothesis/preview`;
    return this.#write(signalPreviewSchema, 'POST', path, body);
  }

  async listFindings(entityRef: string): Promise<FindingList> {
    const path = `${servicePath(entityRef)}/findings`;
    return this.#read(findingListSchema, path);
  }

  async updateFinding(
    findingId: string,
    change: FindingUpdate,
  ): Promise<Finding> {
    const path = `/findings/${encodeURIComponent(findingId)}`;
    return this.#write(findingSchema, 'PUT', path, change);
  }

  async listCells(): Promise<CellHealth[]> {
    return (await this.#read(cellListSchema, '/cells')).items;
  }

  async refreshCell(cellId: string): Promise<void> {
    await this.#send(`/cells/${encodeURIComponent(cellId)}/refresh`, {
      method: 'POST',
    });
  }

  async #read<T>(schema: z.ZodType<T>, path: string): Promise<T> {
    const response = await this.#send(path, { method: 'GET' });
    return schema.parse(await response.json());
  }

  async #text(path: string): Promise<string> {
    const response = await this.#send(path, { method: 'GET' });
    return response.text();
  }

  async #write<T>(
    schema: z.ZodType<T>,
    method: 'POST' | 'PUT',
    path: string,
    body: object = {},
    headers: Record<string, string> = {},
  ): Promise<T> {
    const response = await this.#send(path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return schema.parse(await response.json());
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const baseUrl = await this.#options.discoveryApi.getBaseUrl('chaos');
    const response = await this.#options.fetchApi.fetch(
      `${baseUrl}${path}`,
      init,
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}
