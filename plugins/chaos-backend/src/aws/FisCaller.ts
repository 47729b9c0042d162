import {
  FisClient,
  ServiceInputTypes,
  ServiceOutputTypes,
} from '@aws-sdk/client-fis';
import { Cell } from '@faultline/plugin-chaos-common';
import { z } from 'zod';
import { AwsClients, Lane } from './AwsClients';
import { AwsUnavailableError, mapAwsError } from './awsErrors';
import { FisCommand, sendForJson } from './sendForJson';

/** Nobody waits longer than this, retries included. */
const LONGEST_MS: Partial<Record<Lane, number>> = {
  check: 4_000,
  // Its outcome is then looked for.
  start: 10_000,
};

/** Sends commands to AWS FIS and reads the answers in our own shapes. */
export class FisCaller {
  readonly #clients: AwsClients<FisClient>;

  static create(options: { clients: AwsClients<FisClient> }): FisCaller {
    return new FisCaller(options.clients);
  }

  private constructor(clients: AwsClients<FisClient>) {
    this.#clients = clients;
  }

  /** @throws an error of `awsErrors.ts`, also for answers of another shape */
  async send<T, I extends ServiceInputTypes, O extends ServiceOutputTypes>(
    cell: Cell,
    action: string,
    command: FisCommand<I, O>,
    shape: z.ZodType<T>,
    lane: Lane = 'read',
  ): Promise<T> {
    const longest = LONGEST_MS[lane];
    let answer: unknown;
    try {
      answer = await sendForJson(await this.#clients.get(cell, lane), command, {
        ...(longest && { abortSignal: AbortSignal.timeout(longest) }),
      });
    } catch (error) {
      throw mapAwsError(error, { action, cell });
    }
    const parsed = shape.safeParse(answer);
    if (parsed.success) return parsed.data;
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new AwsUnavailableError(
      `AWS answered ${action} in ${cell.accountName}, ${
        cell.region
      } in a form that the portal does not know${where && ` (at ${where})`}.`,
      'unexpected',
      true,
      parsed.error,
    );
  }
}
