import { ACCOUNT } from '../bench/sampleData.mjs';
import { require } from '../bench/sources.mjs';

/** So many regions of their own, in which runs do not get in each other's way. */
export function regionNames(count) {
  return Array.from({ length: count }, (_, index) => `us-test-${index + 1}`);
}

/** A client of FIS in a region of simulated AWS. */
export function createFisClient(endpoint, region) {
  const { FisClient } = require('@aws-sdk/client-fis');
  return new FisClient({
    endpoint,
    region,
    credentials: { accessKeyId: ACCOUNT, secretAccessKey: 'simulated' },
  });
}

/**
 * A template of the service "orders" in each region, which waits.
 *
 * @param durationOf - how long, by the index of the region
 * @returns their ids
 */
export async function createTemplates(endpoint, regions, durationOf) {
  const { CreateExperimentTemplateCommand } = require('@aws-sdk/client-fis');
  return Promise.all(
    regions.map(async (region, index) => {
      const client = createFisClient(endpoint, region);
      const { experimentTemplate } = await client.send(
        new CreateExperimentTemplateCommand({
          clientToken: `template-${index}`,
          description: `Wait ${durationOf(index)}`,
          roleArn: `arn:aws:iam::${ACCOUNT}:role/fis`,
          stopConditions: [{ source: 'none' }],
          actions: {
            wait: {
              actionId: 'aws:fis:wait',
              parameters: { duration: durationOf(index) },
            },
          },
          tags: { service: 'orders' },
        }),
      );
      client.destroy();
      return experimentTemplate.id;
    }),
  );
}
