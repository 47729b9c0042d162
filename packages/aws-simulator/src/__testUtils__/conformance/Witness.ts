import { createServer, request as send } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { credentialScope } from '../../server/Caller';
import { errorName } from './errorProblems';
import type { Exchange } from './Exchange';
import { findOperation } from './findOperation';
import type { ModelledService } from './ModelledService';
import { responseProblems } from './responseProblems';

async function bytes(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const headers = ({ headers: all }: IncomingMessage) =>
  Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, value?.toString()]),
  );

function forward(incoming: IncomingMessage, body: Buffer, endpoint: string) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const { method, url = '/', headers: given } = incoming;
    send(new URL(url, endpoint), { method, headers: given }, resolve)
      .on('error', reject)
      .end(body);
  });
}

function note(all: Map<string, Set<string>>, key: string, value: string) {
  all.set(key, (all.get(key) ?? new Set()).add(value));
}

/**
 * Stands between clients and the simulator and checks every response against
 * the model of the service, whoever the client is.
 */
export class Witness {
  /** Every difference from the models, with the operation it was found in. */
  readonly problems: string[] = [];
  /** The outcomes seen of every operation: `ok` or the status of an error. */
  readonly seen = new Map<string, Set<string>>();
  /** The errors seen of every operation, by the names of their shapes. */
  readonly errors = new Map<string, Set<string>>();
  readonly #services: readonly ModelledService[];
  readonly #server: Server;

  static async of(
    endpoint: string,
    ...services: ModelledService[]
  ): Promise<Witness> {
    const witness = new Witness(endpoint, services);
    await new Promise<void>(resolve =>
      witness.#server.listen(0, '127.0.0.1', resolve),
    );
    return witness;
  }

  private constructor(endpoint: string, services: readonly ModelledService[]) {
    this.#services = services;
    this.#server = createServer((incoming, outgoing) => {
      this.#relay(endpoint, incoming, outgoing).catch(error =>
        outgoing.destroy(error),
      );
    });
  }

  /** The endpoint for clients. */
  get url(): string {
    const address = this.#server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    return `http://127.0.0.1:${port}`;
  }

  /** The operations of a service that have succeeded, sorted. */
  succeeded(service: ModelledService): string[] {
    return Object.keys(service.model.operations)
      .filter(name => this.seen.get(`${service.name}.${name}`)?.has('ok'))
      .sort();
  }

  async stop(): Promise<void> {
    await new Promise<void>(resolve => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #relay(
    endpoint: string,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<void> {
    const requestBytes = await bytes(incoming);
    const answer = await forward(incoming, requestBytes, endpoint);
    const responseBytes = await bytes(answer);
    const url = new URL(incoming.url ?? '/', endpoint);
    const isZipped = incoming.headers['content-encoding'] === 'gzip';
    this.#check({
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      requestHeaders: headers(incoming),
      requestBody: (isZipped
        ? gunzipSync(requestBytes)
        : requestBytes
      ).toString('utf8'),
      status: answer.statusCode ?? 0,
      responseHeaders: headers(answer),
      responseBody: responseBytes.toString('utf8'),
    });
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    outgoing.end(responseBytes);
  }

  #check(exchange: Exchange): void {
    const scope = credentialScope(
      exchange.requestHeaders.authorization,
      exchange.query,
    );
    const candidates = this.#services.filter(
      ({ name }) => name === (scope?.service ?? name),
    );
    for (const service of candidates) {
      const operation = findOperation(service, exchange);
      if (operation) {
        const key = `${service.name}.${operation}`;
        const { status } = exchange;
        note(this.seen, key, status < 400 ? 'ok' : String(status));
        if (status >= 400) {
          note(this.errors, key, errorName(service, operation, exchange));
        }
        this.problems.push(...responseProblems(service, operation, exchange));
        return;
      }
    }
    const { method, path, status } = exchange;
    this.problems.push(`${method} ${path} (${status}) is in no model`);
  }
}
