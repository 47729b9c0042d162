import {
  DeleteDocumentCommand,
  DescribeDocumentCommand,
  GetDocumentCommand,
  ListDocumentsCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { CONTENT, createRunbook } from '../../__testUtils__/createRunbook';

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

describe('documents', () => {
  it('are made, described, read and deleted', async () => {
    await createRunbook(ssm);
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
    await expect(createRunbook(ssm)).rejects.toMatchObject({
      name: 'DocumentAlreadyExists',
    });
    await ssm.send(new DeleteDocumentCommand({ Name: 'attach' }));
    await expect(
      ssm.send(new GetDocumentCommand({ Name: 'attach' })),
    ).rejects.toMatchObject({ name: 'InvalidDocument' });
  });

  it('of Amazon and of the account are told apart', async () => {
    await createRunbook(ssm);
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
    await expect(createRunbook(ssm, 'broken', content)).rejects.toMatchObject({
      name: 'InvalidDocumentContent',
    });
  });
});
