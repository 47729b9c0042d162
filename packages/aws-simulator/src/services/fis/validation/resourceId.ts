import { string } from '../../../server/shapes';

/** The id of a template or an experiment. */
export const resourceId = string({ max: 64, pattern: /^\S+$/ });
