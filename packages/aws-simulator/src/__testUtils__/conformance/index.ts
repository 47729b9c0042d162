export { fisModel } from './fisModel';
export * from './models';
export type { ModelledService } from './ModelledService';
export { loadModel } from './ApiModel';
export { Witness } from './Witness';
