export type { ChaosApi } from './ChaosApi';
export { ChaosClient } from './ChaosClient';
export type { ChaosClientOptions } from './ChaosClient';
