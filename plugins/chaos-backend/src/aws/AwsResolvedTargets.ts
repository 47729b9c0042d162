import {
  FisClient,
  ListExperimentResolvedTargetsCommand,
} from '@aws-sdk/client-fis';
import { Cell } from '@faultline/plugin-chaos-common';
import { AwsClients } from './AwsClients';
import { mapAwsError } from './awsErrors';
import { ResolvedTargets } from './ResolvedTargets';

const PAGE_SIZE = 100;

/** What experiments hit, by AWS FIS. */
export class AwsResolvedTargets implements ResolvedTargets {
  readonly #clients: AwsClients<FisClient>;

  static create(options: {
    clients: AwsClients<FisClient>;
  }): AwsResolvedTargets {
    return new AwsResolvedTargets(options.clients);
  }

  private constructor(clients: AwsClients<FisClient>) {
    this.#clients = clients;
  }

  async listResolvedTargets(
    cell: Cell,
    experimentId: string,
  ): Promise<{ resourceType: string; resource: string }[]> {
    const found: { resourceType: string; resource: string }[] = [];
    let nextToken: string | undefined;
    try {
      const client = await this.#clients.get(cell, 'read');
      do {
        const answer = await client.send(
          new ListExperimentResolvedTargetsCommand({
            experimentId,
            maxResults: PAGE_SIZE,
            nextToken,
          }),
        );
        for (const each of answer.resolvedTargets ?? []) {
          found.push({
            resourceType: each.resourceType ?? '',
            resource: each.targetInformation?.arn ?? '',
          });
        }
        nextToken = answer.nextToken || undefined;
      } while (nextToken);
      return found;
    } catch (error) {
      const action = 'fis:ListExperimentResolvedTargets';
      throw mapAwsError(error, { action, cell });
    }
  }
}
