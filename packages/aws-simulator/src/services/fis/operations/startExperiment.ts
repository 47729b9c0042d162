import { operation } from '../../../server/Service';
import { oneOf, structure } from '../../../server/shapes';
import { createExperiment } from '../createExperiment';
import { quotaExceeded, validationError } from '../errors';
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
      const isMulti =
        template.experimentOptions.accountTargeting === 'multi-account';
      if (isMulti && Object.keys(template.targetAccounts).length === 0) {
        throw validationError(
          'A multi-account experiment requires at least one target account configuration',
        );
      }
      const { activeExperiments: most } = fis.quotas;
      if (fis.activeExperiments().length >= most) {
        throw quotaExceeded(
          `You have reached the limit of ${most} active experiments.`,
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
    return { experiment: experimentView(experiment) };
  },
});
