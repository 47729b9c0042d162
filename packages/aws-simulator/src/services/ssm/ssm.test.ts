import {
  CreateExperimentTemplateCommand,
  StartExperimentCommand,
  StopExperimentCommand,
} from '@aws-sdk/client-fis';
import {
  CreateDocumentCommand,
  DeleteDocumentCommand,
  DeleteParameterCommand,
  DescribeAutomationExecutionsCommand,
  DescribeDocumentCommand,
  GetAutomationExecutionCommand,
  GetDocumentCommand,
  GetParameterCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  ListDocumentsCommand,
  PutParameterCommand,
  SSMClient,
  StartAutomationExecutionCommand,
  StopAutomationExecutionCommand,
} from '@aws-sdk/client-ssm';
import { START, startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { waiting } from '../../__testUtils__/templates';

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

describe('parameters', () => {
  const put = (Name: string, Value: string, more = {}) =>
    ssm.send(new PutParameterCommand({ Name, Value, Type: 'String', ...more }));

  it('tell where the FIS extension for Lambda is, region by region', async () => {
    const europe = new SSMClient(test.client('111122223333', 'eu-west-1'));
    const { Parameters = [] } = await europe.send(
      new GetParametersByPathCommand({
        Path: '/aws/service/fis/lambda-extension',
        Recursive: true,
      }),
    );
    europe.destroy();
    expect(Parameters.map(({ Name, Value }) => [Name, Value])).toEqual(
      ['arm64', 'x86_64'].map(architecture => [
        `/aws/service/fis/lambda-extension/AWS-FIS-extension-${architecture}/1.x.x`,
        expect.stringMatching(
          new RegExp(
            `^arn:aws:lambda:eu-west-1:\\d{12}:layer:aws-fis-extension-${architecture}:\\d+$`,
          ),
        ),
      ]),
    );
  });

  it('have versions', async () => {
    await put('/shop/limit', '1');
    await expect(put('/shop/limit', '2')).rejects.toMatchObject({
      name: 'ParameterAlreadyExists',
    });
    expect(await put('/shop/limit', '2', { Overwrite: true })).toMatchObject({
      Version: 2,
    });
    const read = async (Name: string) => {
      const { Parameter } = await ssm.send(new GetParameterCommand({ Name }));
      return Parameter?.Value;
    };
    expect(await read('/shop/limit')).toBe('2');
    expect(await read('/shop/limit:1')).toBe('1');
    expect(
      await read('arn:aws:ssm:us-east-1:111122223333:parameter/shop/limit'),
    ).toBe('2');
    await expect(read('/shop/limit:3')).rejects.toMatchObject({
      name: 'ParameterVersionNotFound',
    });
    await expect(read('/shop/nobody')).rejects.toMatchObject({
      name: 'ParameterNotFound',
    });
  });

  it('are read together, by folder, and deleted', async () => {
    await put('/shop/a', '1');
    await put('/shop/b', '2', { Type: 'SecureString' });
    await put('/shop/deep/c', '3');
    const { Parameters, InvalidParameters } = await ssm.send(
      new GetParametersCommand({
        Names: ['/shop/b', '/shop/nobody'],
        WithDecryption: true,
      }),
    );
    expect(Parameters).toMatchObject([{ Name: '/shop/b', Value: '2' }]);
    expect(InvalidParameters).toEqual(['/shop/nobody']);
    const names = async (Recursive: boolean) => {
      const found: (string | undefined)[] = [];
      let NextToken: string | undefined;
      do {
        const page = await ssm.send(
          new GetParametersByPathCommand({
            Path: '/shop',
            Recursive,
            MaxResults: 2,
            NextToken,
          }),
        );
        found.push(...(page.Parameters ?? []).map(({ Name }) => Name));
        NextToken = page.NextToken;
      } while (NextToken);
      return found;
    };
    expect(await names(false)).toEqual(['/shop/a', '/shop/b']);
    expect(await names(true)).toEqual(['/shop/a', '/shop/b', '/shop/deep/c']);
    await ssm.send(new DeleteParameterCommand({ Name: '/shop/a' }));
    expect(await names(false)).toEqual(['/shop/b']);
  });

  it('of AWS cannot be made', async () => {
    await expect(put('/aws/mine', '1')).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});

const CONTENT = `
schemaVersion: '0.3'
description: Attaches an extension to a function
parameters:
  FunctionName: { type: String }
  Mode: { type: String, default: error }
mainSteps:
  - name: Attach
    action: aws:executeAwsApi
    inputs: { Service: lambda, FunctionName: '{{ FunctionName }}', Mode: '{{Mode}}' }
  - name: Settle
    action: aws:sleep
    inputs: { Duration: PT2M }
`;

const createDocument = (Name = 'attach', Content = CONTENT) =>
  ssm.send(
    new CreateDocumentCommand({
      Name,
      Content,
      DocumentType: 'Automation',
      DocumentFormat: 'YAML',
    }),
  );

describe('documents', () => {
  it('are made, described, read and deleted', async () => {
    await createDocument();
    const { Document } = await ssm.send(
      new DescribeDocumentCommand({ Name: 'attach' }),
    );
    expect(Document).toMatchObject({
      Owner: '111122223333',
      Status: 'Active',
      SchemaVersion: '0.3',
      Description: 'Attaches an extension to a function',
      Parameters: [
        { Name: 'FunctionName', Type: 'String' },
        { Name: 'Mode', Type: 'String', DefaultValue: 'error' },
      ],
    });
    expect(
      await ssm.send(new GetDocumentCommand({ Name: 'attach' })),
    ).toMatchObject({ Content: CONTENT, DocumentFormat: 'YAML' });
    await expect(createDocument()).rejects.toMatchObject({
      name: 'DocumentAlreadyExists',
    });
    await ssm.send(new DeleteDocumentCommand({ Name: 'attach' }));
    await expect(
      ssm.send(new GetDocumentCommand({ Name: 'attach' })),
    ).rejects.toMatchObject({ name: 'InvalidDocument' });
  });

  it('of Amazon and of the account are told apart', async () => {
    await createDocument();
    const names = async (Owner: string, ...prefixes: string[]) => {
      const { DocumentIdentifiers = [] } = await ssm.send(
        new ListDocumentsCommand({
          Filters: [
            { Key: 'Owner', Values: [Owner] },
            ...prefixes.map(prefix => ({ Key: 'Name', Values: [prefix] })),
          ],
        }),
      );
      return DocumentIdentifiers.map(({ Name }) => Name);
    };
    expect(await names('Self')).toEqual(['attach']);
    expect(await names('Amazon', 'AWSFIS-Run-')).toContain(
      'AWSFIS-Run-CPU-Stress',
    );
  });

  it.each([
    ['no YAML', '{"schemaVersion": '],
    ['no schema version', 'mainSteps: []'],
    ['a step without action', 'schemaVersion: "0.3"\nmainSteps: [{ name: a }]'],
  ])('with %s are refused', async (_name, content) => {
    await expect(createDocument('broken', content)).rejects.toMatchObject({
      name: 'InvalidDocumentContent',
    });
  });
});

describe('automations', () => {
  const Parameters = { FunctionName: ['orders'] };
  beforeEach(() => createDocument());

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
