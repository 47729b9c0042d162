import {
  CreateExperimentTemplateCommand,
  StartExperimentCommand,
  StopExperimentCommand,
} from '@aws-sdk/client-fis';
import {
  GetFunctionCommand,
  GetFunctionConfigurationCommand,
  GetLayerVersionByArnCommand,
  GetLayerVersionCommand,
  InvokeCommand,
  LambdaClient,
  ListFunctionsCommand,
  ListLayerVersionsCommand,
  ListTagsCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import type { InvokeCommandInput } from '@aws-sdk/client-lambda';
import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { failingFunctions } from '../../__testUtils__/templates';
import { sampleWorld } from '../../worlds';

const ARN = 'arn:aws:lambda:us-east-1:111122223333:function:orders';

let test: Test;
let lambda: LambdaClient;
beforeEach(async () => {
  test = await startTest({ world: sampleWorld });
  lambda = new LambdaClient(test.client());
});
afterEach(async () => {
  lambda.destroy();
  await test.stop();
});

const configuration = (FunctionName = 'orders') =>
  lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));

describe('functions', () => {
  it('are those that the world declares', async () => {
    const { Functions = [] } = await lambda.send(
      new ListFunctionsCommand({ MaxItems: 1 }),
    );
    expect(Functions).toMatchObject([
      { FunctionName: 'orders', FunctionArn: ARN, Runtime: 'nodejs22.x' },
    ]);
    const { Configuration, Tags } = await lambda.send(
      new GetFunctionCommand({ FunctionName: 'orders' }),
    );
    expect(Configuration).toEqual(Functions[0]);
    expect(Tags).toMatchObject({ service: 'orders' });
  });

  it.each([ARN, `${ARN}:live`, '111122223333:function:orders', 'orders:live'])(
    'are found by %s',
    async name => {
      expect(await configuration(name)).toMatchObject({ FunctionArn: ARN });
    },
  );

  it.each(['nobody', 'arn:aws:lambda:eu-west-1:111122223333:function:orders'])(
    'are not found by %s',
    async name => {
      await expect(configuration(name)).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
        message: expect.stringContaining('Function not found: arn:aws:lambda:'),
      });
    },
  );

  it('take a while to be updated', async () => {
    const { RevisionId } = await configuration();
    const layer =
      'arn:aws:lambda:us-east-1:211125361907:layer:aws-fis-extension-x86_64:9';
    const update = () =>
      lambda.send(
        new UpdateFunctionConfigurationCommand({
          FunctionName: 'orders',
          Layers: [layer],
          Environment: { Variables: { AWS_FIS_LOG_LEVEL: 'INFO' } },
          Timeout: 10,
          RevisionId,
        }),
      );
    expect(await update()).toMatchObject({ LastUpdateStatus: 'InProgress' });
    await expect(update()).rejects.toMatchObject({
      name: 'PreconditionFailedException',
    });
    test.clock.advance(3);
    expect(await configuration()).toMatchObject({
      LastUpdateStatus: 'Successful',
      Layers: [{ Arn: layer }],
      Environment: { Variables: { AWS_FIS_LOG_LEVEL: 'INFO' } },
      Timeout: 10,
    });
  });

  it.each([
    ['a layer without version', { Layers: ['arn:aws:lambda:a:layer:b'] }],
    ['too long a timeout', { Timeout: 901 }],
  ])('are not updated with %s', async (_name, changes) => {
    await expect(
      lambda.send(
        new UpdateFunctionConfigurationCommand({
          FunctionName: 'orders',
          ...changes,
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterValueException' });
  });

  it('are tagged for everybody to see', async () => {
    await lambda.send(
      new TagResourceCommand({ Resource: ARN, Tags: { team: 'shop' } }),
    );
    await lambda.send(
      new UntagResourceCommand({ Resource: ARN, TagKeys: ['service'] }),
    );
    const { Tags } = await lambda.send(new ListTagsCommand({ Resource: ARN }));
    expect(Tags).toEqual({ 'FIS-Ready': 'True', team: 'shop' });
    const { ResourceTagMappingList = [] } = await test.tagging.send(
      new GetResourcesCommand({ TagFilters: [{ Key: 'team' }] }),
    );
    expect(ResourceTagMappingList).toMatchObject([{ ResourceARN: ARN }]);
  });
});

describe('layers', () => {
  it('hold the extension that the parameter names', async () => {
    const ssm = new SSMClient(test.client());
    const { Parameter } = await ssm.send(
      new GetParameterCommand({
        Name: '/aws/service/fis/lambda-extension/AWS-FIS-extension-arm64/1.x.x',
      }),
    );
    ssm.destroy();
    const Arn = Parameter?.Value ?? '';
    const byArn = await lambda.send(new GetLayerVersionByArnCommand({ Arn }));
    expect(byArn).toMatchObject({
      LayerVersionArn: Arn,
      CompatibleArchitectures: ['arm64'],
    });
    const { LayerArn, Version } = byArn;
    const { LayerVersions } = await lambda.send(
      new ListLayerVersionsCommand({ LayerName: LayerArn }),
    );
    expect(LayerVersions).toMatchObject([{ LayerVersionArn: Arn }]);
    expect(
      await lambda.send(
        new GetLayerVersionCommand({
          LayerName: LayerArn,
          VersionNumber: Version,
        }),
      ),
    ).toMatchObject({ LayerVersionArn: Arn });
    await expect(
      lambda.send(
        new GetLayerVersionCommand({ LayerName: LayerArn, VersionNumber: 999 }),
      ),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('calls', () => {
  async function invoke(more: Partial<InvokeCommandInput> = {}) {
    const { Payload, ...answer } = await lambda.send(
      new InvokeCommand({
        FunctionName: 'orders',
        Payload: Buffer.from('{"path":"/orders"}'),
        ...more,
      }),
    );
    const text = Payload?.transformToString() ?? '';
    return { ...answer, payload: text && JSON.parse(text) };
  }

  it('succeed unless something is wrong', async () => {
    expect(await invoke({ LogType: 'Tail' })).toMatchObject({
      StatusCode: 200,
      ExecutedVersion: '$LATEST',
      LogResult: expect.any(String),
      payload: { statusCode: 200 },
    });
    expect(await invoke({ InvocationType: 'Event' })).toMatchObject({
      StatusCode: 202,
    });
    expect(await invoke({ InvocationType: 'DryRun' })).toMatchObject({
      StatusCode: 204,
    });
  });

  async function experiment(actionId: string, parameters: object) {
    const { experimentTemplate } = await test.fis.send(
      new CreateExperimentTemplateCommand(
        failingFunctions({
          actions: {
            fault: {
              actionId,
              parameters: { duration: 'PT5M', ...parameters },
              targets: { Functions: 'functions' },
            },
          },
        }),
      ),
    );
    const started = await test.fis.send(
      new StartExperimentCommand({
        experimentTemplateId: experimentTemplate?.id,
      }),
    );
    test.clock.advance(30);
    return started.experiment?.id;
  }

  it('fail while an experiment makes them, and no longer', async () => {
    const id = await experiment('aws:lambda:invocation-error', {
      preventExecution: 'true',
    });
    expect(await invoke()).toMatchObject({
      StatusCode: 200,
      FunctionError: 'Unhandled',
      payload: { errorMessage: expect.stringContaining('FIS') },
    });
    await test.fis.send(new StopExperimentCommand({ id }));
    test.clock.advance(60);
    expect(await invoke()).toMatchObject({ payload: { statusCode: 200 } });
  });

  it('run into the timeout when the delay is longer', async () => {
    await experiment('aws:lambda:invocation-add-delay', {
      startupDelayMilliseconds: '3500',
    });
    expect(await invoke()).toMatchObject({
      FunctionError: 'Unhandled',
      payload: { errorMessage: 'Task timed out after 3.00 seconds' },
    });
  });

  it('are answered by an experiment in part', async () => {
    await experiment('aws:lambda:invocation-http-integration-response', {
      statusCode: '503',
      contentTypeHeader: 'text/plain',
      invocationPercentage: '50',
      preventExecution: 'true',
    });
    const codes: number[] = [];
    for (let call = 0; call < 40; call += 1) {
      codes.push((await invoke()).payload.statusCode);
    }
    const failed = codes.filter(code => code === 503).length;
    expect(failed).toBeGreaterThan(8);
    expect(failed).toBeLessThan(32);
  });
});
