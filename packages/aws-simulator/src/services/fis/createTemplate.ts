import type { Cell } from '../../state/Cell';
import type { Simulation } from '../../state/Simulation';
import type { TemplateDefinition, TemplateRecord } from './model/Template';

/** Makes the record of a template that has been validated. */
export function createTemplate(
  { simulation, cell }: { simulation: Simulation; cell: Cell },
  definition: TemplateDefinition,
  options: { creationTime: number; id?: string },
): TemplateRecord {
  const { accountId, region } = cell;
  const { creationTime } = options;
  const id = options.id ?? simulation.ids.next('EXT', 14, accountId, region);
  const template: TemplateRecord = {
    ...structuredClone(definition),
    id,
    arn: `arn:aws:fis:${region}:${accountId}:experiment-template/${id}`,
    targets: structuredClone(definition.targets ?? {}),
    tags: { ...definition.tags },
    experimentOptions: {
      accountTargeting: 'single-account',
      emptyTargetResolutionMode: 'fail',
      ...definition.experimentOptions,
    },
    targetAccounts: {},
    creationTime,
    lastUpdateTime: creationTime,
  };
  cell.fis.templates.set(id, template);
  return template;
}
