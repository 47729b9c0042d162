import { judgeRun } from '@faultline/plugin-chaos-common';
import { FisExperiment } from '../aws/FisGateway';
import { StoredRun } from '../database/RunStore';

/** What AWS says of an experiment as a run, without asking the store. */
export function runOutsideStore(
  cellId: string,
  experiment: FisExperiment,
  readAt: Date,
): StoredRun {
  const { tags } = experiment;
  return {
    ...experiment,
    id: `${cellId}.${experiment.experimentId}`,
    cellId,
    templateKey: `${cellId}.${experiment.templateId}`,
    judgement: judgeRun(experiment) ?? null,
    halt: null,
    intentId: tags['faultline:intent'] ?? null,
    entityRef: tags['faultline:entity'] ?? null,
    userRef: tags['faultline:actor'] ?? null,
    userReason: null,
    stoppedBy: null,
    readAt,
    version: 0,
  };
}
