import type { Cell } from '../../state/Cell';
import { createProgress } from './lifecycle';
import type { ActionsMode, ExperimentRecord } from './model/Experiment';
import type { LogConfiguration, TemplateRecord } from './model/Template';
import { planExperiment } from './planExperiment';
import { expectedReport } from './reports/expectedReport';

function isNewDestination(
  known: Set<string>,
  log: LogConfiguration | undefined,
): boolean {
  if (!log) {
    return false;
  }
  const destination = JSON.stringify(log);
  const isNew = !known.has(destination);
  known.add(destination);
  return isNew;
}

/** Makes the record of an experiment with its own copy of the template. */
export function createExperiment(
  cell: Cell,
  template: TemplateRecord,
  options: {
    id: string;
    creationTime: number;
    actionsMode: ActionsMode;
    tags?: Record<string, string>;
  },
): ExperimentRecord {
  const { accountId, region, fis } = cell;
  const { id, creationTime, actionsMode, tags = {} } = options;
  const newLogDestination = isNewDestination(
    fis.logDestinations,
    template.logConfiguration,
  );
  const plan = planExperiment(template, { newLogDestination });
  const experiment: ExperimentRecord = {
    id,
    arn: `arn:aws:fis:${region}:${accountId}:experiment/${id}`,
    accountId,
    region,
    template: structuredClone(template),
    tags: { ...tags },
    actionsMode,
    plan,
    progress: createProgress(plan, creationTime),
    resolvedTargets: [],
    report: expectedReport(template, actionsMode),
  };
  fis.experiments.set(id, experiment);
  return experiment;
}
