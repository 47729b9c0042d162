import { REGION, ACCOUNT } from '../bench/sampleData.mjs';
import { require } from '../bench/sources.mjs';

/** Templates of the service "orders": most wait for a minute, one for hours. */
export async function createTemplates(endpoint, count) {
  const {
    CreateExperimentTemplateCommand,
    FisClient,
  } = require('@aws-sdk/client-fis');
  const client = new FisClient({
    endpoint,
    region: REGION,
    credentials: { accessKeyId: ACCOUNT, secretAccessKey: 'simulated' },
  });
  for (let index = 0; index < count; index += 1) {
    const last = index === count - 1;
    await client.send(
      new CreateExperimentTemplateCommand({
        clientToken: `template-${index}`,
        description: last ? 'Wait for hours' : `Wait for a minute ${index}`,
        roleArn: `arn:aws:iam::${ACCOUNT}:role/fis`,
        stopConditions: [{ source: 'none' }],
        actions: {
          wait: {
            actionId: 'aws:fis:wait',
            parameters: { duration: last ? 'PT12H' : 'PT1M' },
          },
        },
        tags: { service: 'orders' },
      }),
    );
  }
  client.destroy();
}
