import { FisClient } from '@aws-sdk/client-fis';

/** A client of simulated AWS, for what people do outside of the portal. */
export function createFisClient(endpoint: string): FisClient {
  return new FisClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: '111122223333', secretAccessKey: 'simulated' },
  });
}
