import { FisClient } from '@aws-sdk/client-fis';
import { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { CellAddress } from './FisGateway';

/**
 * `stop` has clients of its own, so that a stop never waits behind reads that
 * AWS throttles or that hang.
 */
export type Lane = 'read' | 'start' | 'stop';

const TIMEOUTS: Record<
  Lane,
  { connectionTimeout: number; requestTimeout: number }
> = {
  read: { connectionTimeout: 3_000, requestTimeout: 8_000 },
  start: { connectionTimeout: 3_000, requestTimeout: 10_000 },
  stop: { connectionTimeout: 2_000, requestTimeout: 5_000 },
};

/** One FIS client per account, region and lane, kept for good. */
export class FisClients {
  readonly #credentials: AwsCredentialsManager;
  readonly #endpoint: string | undefined;
  readonly #clients = new Map<string, Promise<FisClient>>();

  constructor(options: {
    credentials: AwsCredentialsManager;
    endpoint?: string;
  }) {
    this.#credentials = options.credentials;
    this.#endpoint = options.endpoint;
  }

  async get(cell: CellAddress, lane: Lane): Promise<FisClient> {
    const key = `${cell.accountId}.${cell.region}.${lane}`;
    let client = this.#clients.get(key);
    if (!client) {
      client = this.#create(cell, lane);
      this.#clients.set(key, client);
      // A failed look-up of credentials must not stick.
      client.catch(() => this.#clients.delete(key));
    }
    return client;
  }

  async #create(cell: CellAddress, lane: Lane): Promise<FisClient> {
    const provider = await this.#credentials.getCredentialProvider({
      accountId: cell.accountId,
    });
    return new FisClient({
      region: cell.region,
      endpoint: this.#endpoint,
      credentials: provider.sdkCredentialProvider,
      customUserAgent: 'faultline',
      // A start that the client repeats hides an unclear outcome behind a clear
      // one; starts are repeated by whoever looks after them.
      maxAttempts: lane === 'start' ? 1 : 3,
      requestHandler: TIMEOUTS[lane],
    });
  }

  async destroy(): Promise<void> {
    for (const client of await Promise.allSettled(this.#clients.values())) {
      if (client.status === 'fulfilled') client.value.destroy();
    }
    this.#clients.clear();
  }
}
