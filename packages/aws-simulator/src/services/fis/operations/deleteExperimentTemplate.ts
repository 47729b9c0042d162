import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { resourceId } from '../validation/resourceId';
import { templateView } from '../views/templateView';

export const deleteExperimentTemplate = operation({
  name: 'DeleteExperimentTemplate',
  http: { method: 'DELETE', path: '/experimentTemplates/{id}' },
  input: structure({ id: resourceId }, {}),
  handle: ({ id }, { cell }) => ({
    experimentTemplate: templateView(cell.fis.deleteTemplate(id)),
  }),
});
