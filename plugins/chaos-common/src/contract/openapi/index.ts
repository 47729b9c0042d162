export { createHypothesisSchema } from './createHypothesisSchema';
export { createOpenApiDocument } from './createOpenApiDocument';
