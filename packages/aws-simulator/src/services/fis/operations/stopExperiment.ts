import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { validationError } from '../errors';
import { isTerminal, REASONS } from '../lifecycle';
import { resourceId } from '../validation/resourceId';
import { experimentView } from '../views/experimentView';

export const stopExperiment = operation({
  name: 'StopExperiment',
  http: { method: 'DELETE', path: '/experiments/{id}' },
  input: structure({ id: resourceId }, {}),
  handle({ id }, { cell }) {
    const experiment = cell.fis.experiment(id);
    const { status } = experiment.progress;
    if (isTerminal(status)) {
      throw validationError(
        `Experiment ${id} cannot be stopped because it is ${status}.`,
      );
    }
    cell.fis.engine.stop(experiment, REASONS.stopRequested);
    return { experiment: experimentView(experiment) };
  },
});
