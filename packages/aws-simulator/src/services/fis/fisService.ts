import { restJson1 } from '../../server/protocols/restJson1';
import type { Service } from '../../server/Service';
import { validationError } from './errors';
import { createExperimentTemplate } from './operations/createExperimentTemplate';
import { deleteExperimentTemplate } from './operations/deleteExperimentTemplate';
import { getExperiment } from './operations/getExperiment';
import { getExperimentTemplate } from './operations/getExperimentTemplate';
import { listExperimentResolvedTargets } from './operations/listExperimentResolvedTargets';
import { listExperiments } from './operations/listExperiments';
import { listExperimentTemplates } from './operations/listExperimentTemplates';
import { listTagsForResource } from './operations/listTagsForResource';
import { startExperiment } from './operations/startExperiment';
import { stopExperiment } from './operations/stopExperiment';
import { tagResource } from './operations/tagResource';
import { untagResource } from './operations/untagResource';
import { updateExperimentTemplate } from './operations/updateExperimentTemplate';

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
    startExperiment,
    stopExperiment,
    getExperiment,
    listExperiments,
    listExperimentResolvedTargets,
    tagResource,
    untagResource,
    listTagsForResource,
  ],
};
