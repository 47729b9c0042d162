export { applicableModes } from './applicableModes';
export type { ApplicableMode, ServiceShape } from './applicableModes';
export { FAILURE_MODE_TITLES, FAILURE_MODES } from './FailureMode';
export type { FailureMode } from './FailureMode';
export { actionsOfMode, modesOfAction } from './modesOfAction';
export type { ModeAction } from './modesOfAction';
export {
  documentedModes,
  modesOfProofs,
  proofsOfTemplate,
} from './proofsOfTemplate';
export type { ActionProof, ModeTemplate } from './proofsOfTemplate';
export { documentOf } from './provingDocuments';
export type { ProvingDocument } from './provingDocuments';
