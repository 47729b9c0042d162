import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { resourceId } from '../validation/resourceId';
import { templateView } from '../views/templateView';

export const getExperimentTemplate = operation({
  name: 'GetExperimentTemplate',
  http: { method: 'GET', path: '/experimentTemplates/{id}' },
  input: structure({ id: resourceId }, {}),
  handle: ({ id }, { cell }) => ({
    experimentTemplate: templateView(cell.fis.template(id)),
  }),
});
