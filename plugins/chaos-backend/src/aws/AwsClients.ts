import { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { CellAddress } from './FisGateway';

/**
 * `stop` has clients of its own, so that a stop never waits behind reads that
 * AWS throttles or that hang; `check` has them so that a person who waits for
 * the checks of a start does not wait for a sync.
 */
export type Lane = 'read' | 'check' | 'start' | 'stop';

const LANES: Record<
  Lane,
  { connectionTimeout: number; requestTimeout: number; maxAttempts: number }
> = {
  read: { connectionTimeout: 3_000, requestTimeout: 8_000, maxAttempts: 3 },
  check: { connectionTimeout: 2_000, requestTimeout: 3_000, maxAttempts: 2 },
  start: { connectionTimeout: 3_000, requestTimeout: 10_000, maxAttempts: 3 },
  stop: { connectionTimeout: 2_000, requestTimeout: 5_000, maxAttempts: 3 },
};

type CredentialProvider = Awaited<
  ReturnType<AwsCredentialsManager['getCredentialProvider']>
>;

/** What every client of the AWS SDK is made with. */
export interface AwsClientSettings {
  region: string;
  endpoint: string | undefined;
  credentials: CredentialProvider['sdkCredentialProvider'];
  customUserAgent: string;
  maxAttempts: number;
  requestHandler: { connectionTimeout: number; requestTimeout: number };
}

/** One client of an AWS service per account, region and lane, kept for good. */
export class AwsClients<Client extends { destroy(): void }> {
  readonly #options: AwsClientsOptions<Client>;
  readonly #clients = new Map<string, Promise<Client>>();

  static create<C extends { destroy(): void }>(
    options: AwsClientsOptions<C>,
  ): AwsClients<C> {
    return new AwsClients(options);
  }

  private constructor(options: AwsClientsOptions<Client>) {
    this.#options = options;
  }

  async get(cell: CellAddress, lane: Lane): Promise<Client> {
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

  async #create(cell: CellAddress, lane: Lane): Promise<Client> {
    const { credentials, endpoint, create } = this.#options;
    const provider = await credentials.getCredentialProvider({
      accountId: cell.accountId,
    });
    const { maxAttempts, ...requestHandler } = LANES[lane];
    return create({
      region: cell.region,
      endpoint,
      credentials: provider.sdkCredentialProvider,
      customUserAgent: 'faultline',
      maxAttempts,
      requestHandler,
    });
  }

  async destroy(): Promise<void> {
    for (const client of await Promise.allSettled(this.#clients.values())) {
      if (client.status === 'fulfilled') client.value.destroy();
    }
    this.#clients.clear();
  }
}

interface AwsClientsOptions<Client> {
  credentials: AwsCredentialsManager;
  endpoint?: string;
  create: (settings: AwsClientSettings) => Client;
}
