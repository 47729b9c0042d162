import { operation } from '../../../server/Service';
import { string, structure } from '../../../server/shapes';
import { parameterNotFound } from '../errors';

export const deleteParameter = operation({
  name: 'DeleteParameter',
  input: structure({ Name: string({ min: 1, max: 1011 }) }, {}),
  handle({ Name }, { cell }) {
    if (!cell.parameters.delete(Name)) {
      throw parameterNotFound();
    }
    return {};
  },
});
