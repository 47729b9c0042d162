import { fisService } from '../../services/fis/fisService';
import type { ModelShape } from './ApiModel';
import { offeredModel, outputShapeName, withMembers } from './ModelledService';
import type { ModelledService } from './ModelledService';

const C = 'ConflictException';
const R = 'ResourceNotFoundException';
const Q = 'ServiceQuotaExceededException';
const V = 'ValidationException';

/** The errors that FIS's model gives for each operation. */
const ERRORS: Readonly<Record<string, readonly string[]>> = {
  CreateExperimentTemplate: [C, R, Q, V],
  CreateTargetAccountConfiguration: [C, R, Q, V],
  DeleteExperimentTemplate: [R, V],
  DeleteTargetAccountConfiguration: [R, V],
  GetAction: [R, V],
  GetExperiment: [R, V],
  GetExperimentTargetAccountConfiguration: [R, V],
  GetExperimentTemplate: [R, V],
  GetSafetyLever: [R],
  GetTargetAccountConfiguration: [R, V],
  GetTargetResourceType: [R, V],
  ListActions: [V],
  ListExperimentResolvedTargets: [R, V],
  ListExperimentTargetAccountConfigurations: [R, V],
  ListExperimentTemplates: [V],
  ListExperiments: [V],
  // The model has no errors for tags, yet an unknown ARN must be told.
  ListTagsForResource: [R],
  ListTargetAccountConfigurations: [R, V],
  ListTargetResourceTypes: [V],
  StartExperiment: [C, R, Q, V],
  StopExperiment: [R, V],
  TagResource: [R],
  UntagResource: [R],
  UpdateExperimentTemplate: [R, Q, V],
  UpdateSafetyLeverState: [C, R, V],
  UpdateTargetAccountConfiguration: [R, V],
};

/** The statuses of the errors in FIS's model. */
const STATUSES: Readonly<Record<string, number>> = {
  [C]: 409,
  [R]: 404,
  [Q]: 402,
  [V]: 400,
};

const structure = (members: Record<string, ModelShape>): ModelShape => ({
  type: 'structure',
  members,
});
const list = (member: ModelShape): ModelShape => ({ type: 'list', member });
const text: ModelShape = { type: 'string' };

/** Reports came after the last model of the version 2 SDK. */
const experimentReportConfiguration = structure({
  outputs: structure({
    s3Configuration: structure({ bucketName: text, prefix: text }),
  }),
  dataSources: structure({
    cloudWatchDashboards: list(structure({ dashboardIdentifier: text })),
  }),
  preExperimentDuration: text,
  postExperimentDuration: text,
});

const experimentReport = structure({
  state: structure({
    status: text,
    reason: text,
    error: structure({ code: text }),
  }),
  s3Reports: list(structure({ arn: text, reportType: text })),
});

const published = offeredModel(fisService, 'fis-2020-12-01');

/** AWS Fault Injection Service. */
export const fisModel: ModelledService = {
  name: 'fis',
  format: 'rest-json',
  model: withMembers(published, {
    [outputShapeName(published, 'GetExperiment', 'experiment')]: {
      experimentReportConfiguration,
      experimentReport,
    },
    [outputShapeName(published, 'GetExperimentTemplate', 'experimentTemplate')]:
      { experimentReportConfiguration },
  }),
  errorsOf: operation =>
    (ERRORS[operation] ?? []).map(name => ({ name, status: STATUSES[name] })),
};
