import { ResponseError } from '@backstage/errors';
import { z } from 'zod';
import {
  CellHealth,
  cellListSchema,
  Run,
  RunPage,
  runPageSchema,
  RunQuery,
  runSchema,
  ServiceDetail,
  ServicePage,
  servicePageSchema,
  ServiceQuery,
  serviceSchema,
  StartRunResponse,
  startRunResponseSchema,
} from '../contract';
import { ChaosApi } from './ChaosApi';
import { servicePath } from './servicePath';

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

  async getRun(runId: string): Promise<Run> {
    return this.#read(runSchema, `/runs/${encodeURIComponent(runId)}`);
  }

  async startRun(
    options: Parameters<ChaosApi['startRun']>[0],
  ): Promise<StartRunResponse> {
    const { entityRef, templateKey, idempotencyKey, ...body } = options;
    const template = encodeURIComponent(templateKey);
    const response = await this.#send(
      `${servicePath(entityRef)}/templates/${template}/runs`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': idempotencyKey,
        },
        body: JSON.stringify(body),
      },
    );
    return startRunResponseSchema.parse(await response.json());
  }

  async stopRun(runId: string): Promise<Run> {
    const path = `/runs/${encodeURIComponent(runId)}/stop`;
    const response = await this.#send(path, { method: 'POST' });
    return runSchema.parse(await response.json());
  }

  async cancelIntent(intentId: string): Promise<void> {
    await this.#send(`/intents/${encodeURIComponent(intentId)}/cancel`, {
      method: 'POST',
    });
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
