import { string } from '../../../server/shapes';

/** The ARN of a template or an experiment. */
export const resourceArn = string({ min: 20, max: 2048, pattern: /^\S+$/ });
