import { AwsError } from '../../server/AwsError';
import { awsQuery } from '../../server/protocols/awsQuery';
import type { Service } from '../../server/Service';
import { assumeRole } from './operations/assumeRole';
import { getCallerIdentity } from './operations/getCallerIdentity';

/** AWS Security Token Service. */
export const stsService: Service = {
  name: 'sts',
  protocol: awsQuery({
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  }),
  invalidInput: message => new AwsError('ValidationError', 400, message),
  operations: [getCallerIdentity, assumeRole],
};
