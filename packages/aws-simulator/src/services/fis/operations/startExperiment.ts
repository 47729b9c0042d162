import { operation } from '../../../server/Service';
import { oneOf, structure } from '../../../server/shapes';
import { createExperiment } from '../createExperiment';
import { quotaExceeded, validationError } from '../errors';
import { QUOTAS } from '../quotas';
import { resourceId } from '../validation/resourceId';
import { clientToken, tags } from '../validation/templateShapes';
import { experimentView } from '../views/experimentView';

export const startExperiment = operation({
  name: 'StartExperiment',
  http: { method: 'POST', path: '/experiments' },
  input: structure(
    { clientToken, experimentTemplateId: resourceId },
    {
      experimentOptions: structure(
        {},
        { actionsMode: oneOf('run-all', 'skip-all') },
      ),
      tags,
    },
  ),
  handle({ clientToken: token, ...request }, { simulation, cell, now }) {
    const { fis, accountId, region } = cell;
    const experiment = fis.startTokens.once(token, request, now, () => {
      const template = fis.template(request.experimentTemplateId);
      if (template.experimentOptions.accountTargeting === 'multi-account') {
        throw validationError(
          'A multi-account experiment requires at least one target account configuration',
        );
      }
      if (fis.countActive() >= QUOTAS.activeExperiments) {
        throw quotaExceeded(
          `You have reached the limit of ${QUOTAS.activeExperiments} active experiments.`,
        );
      }
      const started = createExperiment(cell, template, {
        id: simulation.ids.next('EXP', 15, accountId, region),
        creationTime: now,
        actionsMode: request.experimentOptions?.actionsMode ?? 'run-all',
        tags: request.tags,
      });
      fis.engine.begin(started);
      return started;
    });
    return { experiment: experimentView(experiment, now) };
  },
});
