import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { resourceNotFound } from '../errors';
import { resourceId } from '../validation/resourceId';
import { LEVER_ID, safetyLeverView } from '../views/safetyLeverView';

export const getSafetyLever = operation({
  name: 'GetSafetyLever',
  http: { method: 'GET', path: '/safetyLevers/{id}' },
  input: structure({ id: resourceId }, {}),
  handle({ id }, { cell }) {
    if (id !== LEVER_ID) {
      throw resourceNotFound(`Safety lever ${id} does not exist.`);
    }
    return { safetyLever: safetyLeverView(cell) };
  },
});
