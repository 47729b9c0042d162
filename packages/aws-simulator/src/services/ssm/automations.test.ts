import {
  CreateExperimentTemplateCommand,
  StartExperimentCommand,
  StopExperimentCommand,
} from '@aws-sdk/client-fis';
import {
  DescribeAutomationExecutionsCommand,
  GetAutomationExecutionCommand,
  SSMClient,
  StartAutomationExecutionCommand,
  StopAutomationExecutionCommand,
} from '@aws-sdk/client-ssm';
import { START, startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { waiting } from '../../__testUtils__/templates';
import { createRunbook } from '../../__testUtils__/createRunbook';

let test: Test;
let ssm: SSMClient;
beforeEach(async () => {
  test = await startTest();
  ssm = new SSMClient(test.client());
});
afterEach(async () => {
  ssm.destroy();
  await test.stop();
});

const after = (seconds: number) => new Date(START.getTime() + seconds * 1000);

describe('automations', () => {
  const Parameters = { FunctionName: ['orders'] };
  beforeEach(() => createRunbook(ssm));

  const start = async (more = {}) => {
    const { AutomationExecutionId = '' } = await ssm.send(
      new StartAutomationExecutionCommand({
        DocumentName: 'attach',
        Parameters,
        ...more,
      }),
    );
    return AutomationExecutionId;
  };

  async function read(AutomationExecutionId: string) {
    const { AutomationExecution } = await ssm.send(
      new GetAutomationExecutionCommand({ AutomationExecutionId }),
    );
    return AutomationExecution;
  }

  it('take their steps one after the other', async () => {
    const id = await start();
    expect(await read(id)).toMatchObject({
      AutomationExecutionStatus: 'InProgress',
      CurrentStepName: 'Attach',
      Parameters: { FunctionName: ['orders'], Mode: ['error'] },
      StepExecutions: [
        {
          StepStatus: 'InProgress',
          Inputs: { FunctionName: '"orders"', Mode: '"error"' },
        },
        { StepStatus: 'Pending' },
      ],
    });
    test.clock.advance(10);
    expect(await read(id)).toMatchObject({ CurrentStepName: 'Settle' });
    test.clock.advance(120);
    expect(await read(id)).toMatchObject({
      AutomationExecutionStatus: 'Success',
      ExecutionEndTime: after(130),
      ProgressCounters: { TotalSteps: 2, SuccessSteps: 2 },
    });
  });

  it.each([
    ['Cancel', 'Cancelled'],
    ['Complete', 'Success'],
  ] as const)('are stopped with %s', async (Type, status) => {
    const id = await start();
    const stop = () =>
      ssm.send(
        new StopAutomationExecutionCommand({ AutomationExecutionId: id, Type }),
      );
    test.clock.advance(60);
    await stop();
    test.clock.advance(600);
    expect(await read(id)).toMatchObject({
      AutomationExecutionStatus: status,
      ExecutionEndTime: after(60),
    });
    await expect(stop()).rejects.toMatchObject({
      name: 'InvalidAutomationStatusUpdateException',
    });
  });

  it('start once per client token', async () => {
    const ClientToken = '01234567-89ab-cdef-0123-456789abcdef';
    const id = await start({ ClientToken });
    expect(await start({ ClientToken })).toBe(id);
    await expect(
      start({ ClientToken, Parameters: { FunctionName: ['other'] } }),
    ).rejects.toMatchObject({ name: 'IdempotentParameterMismatch' });
  });

  it.each([
    [
      'an unknown document',
      { DocumentName: 'nobody' },
      'AutomationDefinitionNotFoundException',
    ],
    [
      'a document of commands',
      { DocumentName: 'AWS-RunShellScript' },
      'AutomationDefinitionNotFoundException',
    ],
    [
      'a missing parameter',
      { Parameters: {} },
      'InvalidAutomationExecutionParametersException',
    ],
    [
      'an unknown parameter',
      { Parameters: { ...Parameters, Color: ['red'] } },
      'InvalidAutomationExecutionParametersException',
    ],
  ])('refuse %s', async (_name, input, name) => {
    await expect(start(input)).rejects.toMatchObject({ name });
  });

  it('are started and cancelled by experiments', async () => {
    const { experimentTemplate } = await test.fis.send(
      new CreateExperimentTemplateCommand(
        waiting({
          actions: {
            attach: {
              actionId: 'aws:ssm:start-automation-execution',
              parameters: {
                documentArn:
                  'arn:aws:ssm:us-east-1:111122223333:document/attach',
                documentParameters: JSON.stringify({ FunctionName: 'orders' }),
                maxDuration: 'PT10M',
              },
            },
          },
        }),
      ),
    );
    const { experiment } = await test.fis.send(
      new StartExperimentCommand({
        experimentTemplateId: experimentTemplate?.id,
      }),
    );
    test.clock.advance(15);
    const list = async () => {
      const { AutomationExecutionMetadataList } = await ssm.send(
        new DescribeAutomationExecutionsCommand({
          Filters: [{ Key: 'DocumentNamePrefix', Values: ['attach'] }],
        }),
      );
      return AutomationExecutionMetadataList;
    };
    expect(await list()).toMatchObject([
      { AutomationExecutionStatus: 'InProgress', DocumentName: 'attach' },
    ]);
    await test.fis.send(new StopExperimentCommand({ id: experiment?.id }));
    test.clock.advance(60);
    expect(await list()).toMatchObject([
      { AutomationExecutionStatus: 'Cancelled' },
    ]);
  });
});
