import { ResponseError } from '@backstage/errors';
import { z } from 'zod';

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

/** Values as a query string; empty ones are left out. @internal */
export function query(values: object): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text && `?${text}`;
}

/** Sends requests to the chaos backend and checks its answers. @internal */
export class HttpCaller {
  readonly #options: ChaosClientOptions;

  constructor(options: ChaosClientOptions) {
    this.#options = options;
  }

  async read<T>(schema: z.ZodType<T>, path: string): Promise<T> {
    const response = await this.send(path, { method: 'GET' });
    return schema.parse(await response.json());
  }

  async text(path: string): Promise<string> {
    const response = await this.send(path, { method: 'GET' });
    return response.text();
  }

  async write<T>(
    schema: z.ZodType<T>,
    method: 'POST' | 'PUT',
    path: string,
    body: object = {},
    headers: Record<string, string> = {},
  ): Promise<T> {
    const response = await this.send(path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return schema.parse(await response.json());
  }

  async send(path: string, init: RequestInit): Promise<Response> {
    const baseUrl = await this.#options.discoveryApi.getBaseUrl('chaos');
    const response = await this.#options.fetchApi.fetch(
      `${baseUrl}${path}`,
      init,
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}
