export { fisModel } from './fisModel';
export { cloudWatchModel, stsModel, taggingModel } from './otherModels';
export type { ModelledService } from './ModelledService';
export { loadModel } from './ApiModel';
export { Witness } from './Witness';
