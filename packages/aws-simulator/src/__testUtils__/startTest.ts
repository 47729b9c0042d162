import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { FisClient } from '@aws-sdk/client-fis';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { STSClient } from '@aws-sdk/client-sts';
import FisV2 from 'aws-sdk/clients/fis';
import { SimulatedClock } from '../clock/SimulatedClock';
import { startSimulator } from '../startSimulator';
import type { Simulator, SimulatorOptions } from '../startSimulator';

/** The moment at which tests begin unless they bring a clock. */
export const START = new Date('2026-11-02T10:00:00Z');

/** A simulator on a manual clock with unmodified clients for it. */
export interface Test {
  simulator: Simulator;
  clock: SimulatedClock;
  /** Settings for more clients; a 12-digit key is the account. */
  client(accessKeyId?: string, region?: string): ClientSettings;
  fis: FisClient;
  /** The independent version 2 client, which also knows newer members. */
  fisV2: FisV2;
  cloudWatch: CloudWatchClient;
  tagging: ResourceGroupsTaggingAPIClient;
  sts: STSClient;
  stop(): Promise<void>;
}

interface ClientSettings {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  maxAttempts: number;
}

export async function startTest(options: SimulatorOptions = {}): Promise<Test> {
  const clock = options.clock ?? SimulatedClock.manual({ start: START });
  const simulator = await startSimulator({ port: 0, ...options, clock });
  const client = (accessKeyId = '111122223333', region = 'us-east-1') => ({
    endpoint: simulator.url,
    region,
    credentials: { accessKeyId, secretAccessKey: 'secret' },
    maxAttempts: 1,
  });
  const settings = client();
  const clients = {
    fis: new FisClient(settings),
    cloudWatch: new CloudWatchClient(settings),
    tagging: new ResourceGroupsTaggingAPIClient(settings),
    sts: new STSClient(settings),
  };
  return {
    simulator,
    clock,
    client,
    ...clients,
    fisV2: new FisV2({ ...settings, maxRetries: 0 }),
    async stop() {
      Object.values(clients).forEach(each => each.destroy());
      await simulator.stop();
    },
  };
}
