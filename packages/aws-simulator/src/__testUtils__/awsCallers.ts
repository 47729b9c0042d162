import type { Service } from 'aws-sdk';

/** Calls operations by name; answers what the client returned. */
export interface AwsCaller {
  call(operation: string, input?: object): Promise<unknown>;
  stop(): void;
}

/** Settings that clients of both versions take. */
export interface CallerSettings {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  maxAttempts: number;
}

/** A client of the version 3 SDK, whatever its service. */
interface Version3Client {
  send(command: never): Promise<unknown>;
  destroy(): void;
}

/** Calls with a version 3 client; `exported` is what its package exports. */
export function callVersion3(
  client: Version3Client,
  exported: object,
): AwsCaller {
  const commands = new Map<string, unknown>(Object.entries(exported));
  return {
    async call(operation, input = {}) {
      const Command = commands.get(`${operation}Command`);
      if (typeof Command !== 'function') {
        throw new Error(`The client has no operation ${operation}`);
      }
      const command: never = Reflect.construct(Command, [input]) as never;
      return client.send(command);
    },
    stop: () => client.destroy(),
  };
}

/** Calls with a version 2 client, which must not validate what it sends. */
export function callVersion2(client: Service): AwsCaller {
  return {
    async call(operation, input = {}) {
      const method = operation.charAt(0).toLowerCase() + operation.slice(1);
      return client.makeRequest(method, { ...input }).promise();
    },
    stop: () => undefined,
  };
}
