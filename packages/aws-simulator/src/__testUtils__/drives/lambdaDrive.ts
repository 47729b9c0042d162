import * as lambda from '@aws-sdk/client-lambda';
import LambdaV2 from 'aws-sdk/clients/lambda';
import { callVersion2, callVersion3 } from '../awsCallers';
import { lambdaModel as model } from '../conformance';
import type { Drive } from './Drive';
import { VERSION_2 } from './Drive';

const FunctionName = 'orders';
const Resource = `arn:aws:lambda:us-east-1:111122223333:function:${FunctionName}`;
const LayerName =
  'arn:aws:lambda:us-east-1:211125361907:layer:aws-fis-extension-x86_64';
const Nowhere = `${Resource}-of-nobody`;
const nobody = { FunctionName: 'nobody' };
const NOT_FOUND = 'ResourceNotFoundException';

export const lambdaDrive: Drive = {
  clients: {
    3: {
      model,
      connect: settings =>
        callVersion3(new lambda.LambdaClient(settings), lambda),
    },
    2: {
      model,
      connect: settings =>
        callVersion2(new LambdaV2({ ...settings, ...VERSION_2 })),
    },
  },
  async succeed(call, clock) {
    await call('ListFunctions');
    const { LayerVersions } = Object(
      await call('ListLayerVersions', { LayerName }),
    );
    const [{ Version: VersionNumber, LayerVersionArn }] = LayerVersions;
    await call('GetLayerVersion', { LayerName, VersionNumber });
    await call('GetLayerVersionByArn', { Arn: LayerVersionArn });
    await call('UpdateFunctionConfiguration', {
      FunctionName,
      Layers: [LayerVersionArn],
      Timeout: 20,
      MemorySize: 512,
      Environment: { Variables: { A: 'b' } },
      Description: 'Takes orders',
      TracingConfig: { Mode: 'Active' },
    });
    await call('GetFunctionConfiguration', { FunctionName });
    clock.advance(10);
    await call('GetFunctionConfiguration', { FunctionName });
    await call('TagResource', { Resource, Tags: { a: 'b' } });
    await call('UntagResource', { Resource, TagKeys: ['a'] });
    await call('ListTags', { Resource });
    await call('GetFunction', { FunctionName, Qualifier: '$LATEST' });
    for (const InvocationType of ['RequestResponse', 'Event', 'DryRun']) {
      await call('Invoke', {
        FunctionName,
        InvocationType,
        LogType: 'Tail',
        Payload: '{"order":1}',
      });
    }
  },
  refused: [
    ['ListFunctions', { MaxItems: 0 }, 'InvalidParameterValueException'],
    ['GetFunction', nobody, NOT_FOUND],
    ['GetFunctionConfiguration', nobody, NOT_FOUND],
    ['UpdateFunctionConfiguration', nobody, NOT_FOUND],
    [
      'UpdateFunctionConfiguration',
      { FunctionName, RevisionId: 'another' },
      'PreconditionFailedException',
    ],
    [
      'UpdateFunctionConfiguration',
      { FunctionName, Timeout: 901 },
      'InvalidParameterValueException',
    ],
    ['Invoke', nobody, NOT_FOUND],
    [
      'ListLayerVersions',
      { LayerName: 'n'.repeat(150) },
      'InvalidParameterValueException',
    ],
    ['GetLayerVersion', { LayerName, VersionNumber: 999 }, NOT_FOUND],
    ['GetLayerVersionByArn', { Arn: `${LayerName}:999` }, NOT_FOUND],
    ['ListTags', { Resource: Nowhere }, NOT_FOUND],
    ['TagResource', { Resource: Nowhere, Tags: { a: 'b' } }, NOT_FOUND],
    ['UntagResource', { Resource: Nowhere, TagKeys: ['a'] }, NOT_FOUND],
  ],
};
