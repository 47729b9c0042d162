import * as sts from '@aws-sdk/client-sts';
import StsV2 from 'aws-sdk/clients/sts';
import { callVersion2, callVersion3 } from '../awsCallers';
import { stsModel as model } from '../conformance';
import type { Drive } from './Drive';
import { VERSION_2 } from './Drive';

const RoleArn = 'arn:aws:iam::111122223333:role/reader';

export const stsDrive: Drive = {
  clients: {
    3: {
      model,
      connect: settings => callVersion3(new sts.STSClient(settings), sts),
    },
    2: {
      model,
      connect: settings =>
        callVersion2(new StsV2({ ...settings, ...VERSION_2 })),
    },
  },
  async succeed(call) {
    await call('GetCallerIdentity');
    await call('AssumeRole', { RoleArn, RoleSessionName: 'test' });
  },
  refused: [
    ['AssumeRole', { RoleArn, RoleSessionName: 'a b' }, 'ValidationError'],
    [
      'AssumeRole',
      { RoleArn: 'reader'.repeat(5), RoleSessionName: 'test' },
      'ValidationError',
    ],
  ],
  throttled: ['GetCallerIdentity'],
};
