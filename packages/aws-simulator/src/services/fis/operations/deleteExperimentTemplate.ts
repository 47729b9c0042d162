import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { resourceId } from '../validation/resourceId';
import { templateView } from '../views/templateView';

export const deleteExperimentTemplate = operation({
  name: 'DeleteExperimentTemplate',
  http: { method: 'DELETE', path: '/experimentTemplates/{id}' },
  input: structure({ id: resourceId }, {}),
  handle({ id }, { cell }) {
    const template = cell.fis.template(id);
    cell.fis.templates.delete(id);
    return { experimentTemplate: templateView(template) };
  },
});
