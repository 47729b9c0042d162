import { operation } from '../../../server/Service';
import { structure } from '../../../server/shapes';
import { createTemplate } from '../createTemplate';
import { quotaExceeded } from '../errors';
import {
  actions,
  clientToken,
  createLogConfiguration,
  createOptions,
  description,
  reportConfiguration,
  roleArn,
  stopConditions,
  tags,
  targets,
} from '../validation/templateShapes';
import { validateTemplate } from '../validation/validateTemplate';
import { templateView } from '../views/templateView';

export const createExperimentTemplate = operation({
  name: 'CreateExperimentTemplate',
  http: { method: 'POST', path: '/experimentTemplates' },
  input: structure(
    { clientToken, description, stopConditions, actions, roleArn },
    {
      targets,
      tags,
      logConfiguration: createLogConfiguration,
      experimentOptions: createOptions,
      experimentReportConfiguration: reportConfiguration,
    },
  ),
  handle({ clientToken: token, ...definition }, { simulation, cell, now }) {
    const { createTokens, templates, quotas } = cell.fis;
    validateTemplate(definition, quotas);
    const template = createTokens.once(token, definition, now, () => {
      if (templates.size >= quotas.templates) {
        throw quotaExceeded(
          `You have reached the limit of ${quotas.templates} experiment templates.`,
        );
      }
      return createTemplate({ simulation, cell }, definition, {
        creationTime: now,
      });
    });
    return { experimentTemplate: templateView(template) };
  },
});
