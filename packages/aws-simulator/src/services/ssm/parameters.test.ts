import {
  DeleteParameterCommand,
  GetParameterCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';

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
