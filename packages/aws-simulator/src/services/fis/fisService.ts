import { restJson1 } from '../../server/protocols/restJson1';
import type { Service } from '../../server/Service';
import { validationError } from './errors';
import { createExperimentTemplate } from './operations/createExperimentTemplate';
import { createTargetAccountConfiguration } from './operations/createTargetAccountConfiguration';
import { deleteExperimentTemplate } from './operations/deleteExperimentTemplate';
import { deleteTargetAccountConfiguration } from './operations/deleteTargetAccountConfiguration';
import { getAction } from './operations/getAction';
import { getExperiment } from './operations/getExperiment';
import { getExperimentTargetAccountConfiguration } from './operations/getExperimentTargetAccountConfiguration';
import { getExperimentTemplate } from './operations/getExperimentTemplate';
import { getSafetyLever } from './operations/getSafetyLever';
import { getTargetAccountConfiguration } from './operations/getTargetAccountConfiguration';
import { getTargetResourceType } from './operations/getTargetResourceType';
import { listActions } from './operations/listActions';
import { listExperimentResolvedTargets } from './operations/listExperimentResolvedTargets';
import { listExperimentTargetAccountConfigurations } from './operations/listExperimentTargetAccountConfigurations';
import { listExperimentTemplates } from './operations/listExperimentTemplates';
import { listExperiments } from './operations/listExperiments';
import { listTagsForResource } from './operations/listTagsForResource';
import { listTargetAccountConfigurations } from './operations/listTargetAccountConfigurations';
import { listTargetResourceTypes } from './operations/listTargetResourceTypes';
import { startExperiment } from './operations/startExperiment';
import { stopExperiment } from './operations/stopExperiment';
import { tagResource } from './operations/tagResource';
import { untagResource } from './operations/untagResource';
import { updateExperimentTemplate } from './operations/updateExperimentTemplate';
import { updateSafetyLeverState } from './operations/updateSafetyLeverState';
import { updateTargetAccountConfiguration } from './operations/updateTargetAccountConfiguration';

/** AWS Fault Injection Service. */
export const fisService: Service = {
  name: 'fis',
  protocol: restJson1,
  invalidInput: validationError,
  operations: [
    createExperimentTemplate,
    getExperimentTemplate,
    listExperimentTemplates,
    updateExperimentTemplate,
    deleteExperimentTemplate,
    createTargetAccountConfiguration,
    getTargetAccountConfiguration,
    listTargetAccountConfigurations,
    updateTargetAccountConfiguration,
    deleteTargetAccountConfiguration,
    startExperiment,
    stopExperiment,
    getExperiment,
    listExperiments,
    listExperimentResolvedTargets,
    getExperimentTargetAccountConfiguration,
    listExperimentTargetAccountConfigurations,
    getSafetyLever,
    updateSafetyLeverState,
    getAction,
    listActions,
    getTargetResourceType,
    listTargetResourceTypes,
    tagResource,
    untagResource,
    listTagsForResource,
  ],
};
