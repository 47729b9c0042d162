import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { FisClient } from '@aws-sdk/client-fis';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { AwsClients } from './AwsClients';
import { AwsClock } from './AwsClock';
import { AwsCloudWatchGateway } from './AwsCloudWatchGateway';
import { AwsFisGateway } from './AwsFisGateway';
import { AwsMetricGateway } from './AwsMetricGateway';
import { AwsSafetyLeverGateway } from './AwsSafetyLeverGateway';
import { AwsTaggingGateway } from './AwsTaggingGateway';
import { FisCaller } from './FisCaller';

/** Puts the gateways to AWS together. */
export function createAws(options: {
  credentials: AwsCredentialsManager;
  endpoint?: string;
}) {
  const clock = AwsClock.create();
  const fis = AwsClients.create({
    ...options,
    create: settings => {
      const client = new FisClient(settings);
      clock.listen(client);
      return client;
    },
  });
  const cloudWatch = AwsClients.create({
    ...options,
    create: settings => new CloudWatchClient(settings),
  });
  const tagging = AwsClients.create({
    ...options,
    create: settings => new ResourceGroupsTaggingAPIClient(settings),
  });
  const caller = FisCaller.create({ clients: fis });
  return {
    clock,
    fis: AwsFisGateway.create({ caller }),
    levers: AwsSafetyLeverGateway.create({ caller }),
    cloudWatch: AwsCloudWatchGateway.create({ clients: cloudWatch }),
    metrics: AwsMetricGateway.create({ clients: cloudWatch }),
    tagging: AwsTaggingGateway.create({ clients: tagging }),
    close: async () => {
      await Promise.all([
        fis.destroy(),
        cloudWatch.destroy(),
        tagging.destroy(),
      ]);
    },
  };
}
