import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { resourceId } from '../validation/resourceId';
import { experimentView } from '../views/experimentView';

export const getExperiment = operation({
  name: 'GetExperiment',
  http: { method: 'GET', path: '/experiments/{id}' },
  input: structure({ id: resourceId }, {}),
  handle: ({ id }, { cell }) => ({
    experiment: experimentView(cell.fis.experiment(id)),
  }),
});
