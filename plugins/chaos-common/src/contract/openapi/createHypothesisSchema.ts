import { z } from 'zod';
import { hypothesisFileSchema } from '../hypotheses';

/** The JSON Schema of a hypothesis in a file, for editors and pipelines. */
export function createHypothesisSchema(): object {
  // What may be left out is not required: the side of whoever writes.
  const schema = z.toJSONSchema(hypothesisFileSchema, { io: 'input' });
  return { title: 'What is expected of a service under a fault', ...schema };
}
