import { restJson1WithRaw } from '../../server/protocols/restJson1';
import type { Service } from '../../server/Service';
import { invalidParameterValue } from './errors';
import {
  getFunction,
  getFunctionConfiguration,
} from './operations/getFunction';
import { invoke } from './operations/invoke';
import {
  getLayerVersion,
  getLayerVersionByArn,
  listLayerVersions,
} from './operations/layers';
import { listFunctions } from './operations/listFunctions';
import { listTags, tagResource, untagResource } from './operations/tags';
import { updateFunctionConfiguration } from './operations/updateFunctionConfiguration';

/** AWS Lambda: the functions that a world declares. */
export const lambdaService: Service = {
  name: 'lambda',
  protocol: restJson1WithRaw(/\/invocations$/),
  invalidInput: invalidParameterValue,
  operations: [
    listFunctions,
    getFunction,
    getFunctionConfiguration,
    updateFunctionConfiguration,
    invoke,
    listLayerVersions,
    getLayerVersion,
    getLayerVersionByArn,
    listTags,
    tagResource,
    untagResource,
  ],
};
