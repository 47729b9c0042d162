import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { ConflictError } from '@backstage/errors';
import { AwsError } from './AwsError';
import { internalFailure } from './commonErrors';
import { restJson1 } from './protocols/restJson1';
import { readBody } from './readBody';
import type { Answer } from './RequestHandler';
import type { WireRequest } from './WireRequest';

async function readRequest(incoming: IncomingMessage): Promise<WireRequest> {
  const [path = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ]);
  return {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: Object.fromEntries(headers),
    body: await readBody(incoming),
  };
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer) {
    const { status, headers, body } = answer;
    // With the length given, head and body go out in one piece.
    const length = Buffer.byteLength(body);
    response.writeHead(status, { ...headers, 'content-length': length });
    response.end(body);
  } else {
    response.destroy();
  }
}

/** Listens on one port. */
export class HttpServer {
  /**
   * @throws ConflictError when the port is taken.
   */
  static async listen(options: {
    host: string;
    port: number;
    answer(request: WireRequest): Promise<Answer>;
  }): Promise<HttpServer> {
    const { host, port, answer } = options;
    const server = createServer(async (incoming, response) => {
      try {
        send(response, await answer(await readRequest(incoming)));
      } catch (error) {
        const known = error instanceof AwsError ? error : internalFailure();
        send(response, restJson1.failure(known, ''));
      }
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        reject(
          error.code === 'EADDRINUSE'
            ? new ConflictError(
                `Port ${port} on ${host} is already in use. End the other process or choose another port.`,
              )
            : error,
        );
      });
      server.listen(port, host, resolve);
    });
    return new HttpServer(server, host);
  }

  private constructor(
    private readonly server: Server,
    private readonly host: string,
  ) {}

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  get url(): string {
    const host = this.host.includes(':') ? `[${this.host}]` : this.host;
    return `http://${host}:${this.port}`;
  }

  /** Ends all connections. */
  async stop(): Promise<void> {
    await new Promise<void>(resolve => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}
