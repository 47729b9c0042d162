import {
  GetResourcesCommand,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { Cell } from '@faultline/plugin-chaos-common';
import { AwsClients } from './AwsClients';
import { mapAwsError } from './awsErrors';
import { TaggingGateway } from './TaggingGateway';

const ARNS_PER_CALL = 100;

/** The tagging API through the AWS SDK. */
export class AwsTaggingGateway implements TaggingGateway {
  readonly #clients: AwsClients<ResourceGroupsTaggingAPIClient>;

  static create(options: {
    clients: AwsClients<ResourceGroupsTaggingAPIClient>;
  }): AwsTaggingGateway {
    return new AwsTaggingGateway(options.clients);
  }

  private constructor(clients: AwsClients<ResourceGroupsTaggingAPIClient>) {
    this.#clients = clients;
  }

  async tagsOf(
    cell: Cell,
    arns: string[],
  ): Promise<Map<string, Record<string, string>>> {
    const tags = new Map<string, Record<string, string>>();
    try {
      const client = await this.#clients.get(cell, 'check');
      for (let at = 0; at < arns.length; at += ARNS_PER_CALL) {
        const { ResourceTagMappingList: found = [] } = await client.send(
          new GetResourcesCommand({
            ResourceARNList: arns.slice(at, at + ARNS_PER_CALL),
          }),
        );
        for (const { ResourceARN: arn, Tags = [] } of found) {
          const pairs = Tags.map(({ Key = '', Value = '' }) => [Key, Value]);
          if (arn) tags.set(arn, Object.fromEntries(pairs));
        }
      }
    } catch (error) {
      throw mapAwsError(error, { action: 'tag:GetResources', cell });
    }
    return tags;
  }
}
