import { operation } from '../../../server/Service';
import { string, structure } from '../../../server/shapes';
import { actions } from '../catalogue';
import { resourceNotFound } from '../errors';
import { actionView } from '../views/catalogueView';

export const getAction = operation({
  name: 'GetAction',
  http: { method: 'GET', path: '/actions/{id}' },
  input: structure({ id: string({ max: 128, pattern: /^\S+$/ }) }, {}),
  handle({ id }, { cell }) {
    const action = actions.get(id);
    if (!action) {
      throw resourceNotFound(`Action ${id} does not exist.`);
    }
    return { action: actionView(action, cell) };
  },
});
