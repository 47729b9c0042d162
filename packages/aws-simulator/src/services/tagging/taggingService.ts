import { AwsError } from '../../server/AwsError';
import { awsJson } from '../../server/protocols/awsJson';
import type { Service } from '../../server/Service';
import { getResources } from './operations/getResources';

/** Resource Groups Tagging API. */
export const taggingService: Service = {
  name: 'tagging',
  protocol: awsJson({
    version: '1.1',
    target: 'ResourceGroupsTaggingAPI_20170126',
  }),
  invalidInput: message =>
    new AwsError('InvalidParameterException', 400, message),
  operations: [getResources],
};
