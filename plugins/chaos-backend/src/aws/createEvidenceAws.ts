import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { FisClient } from '@aws-sdk/client-fis';
import { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { AwsClients } from './AwsClients';
import { AwsMetricGateway } from './AwsMetricGateway';
import { AwsResolvedTargets } from './AwsResolvedTargets';

/** The gateways that evidence is read through. */
export function createEvidenceAws(options: {
  credentials: AwsCredentialsManager;
  endpoint?: string;
}) {
  const cloudWatch = AwsClients.create({
    ...options,
    create: settings => new CloudWatchClient(settings),
  });
  const fis = AwsClients.create({
    ...options,
    create: settings => new FisClient(settings),
  });
  return {
    metrics: AwsMetricGateway.create({ clients: cloudWatch }),
    targets: AwsResolvedTargets.create({ clients: fis }),
    close: async () => {
      await Promise.all([cloudWatch.destroy(), fis.destroy()]);
    },
  };
}
