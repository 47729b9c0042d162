import {
  CloudWatchClient,
  DeleteDashboardsCommand,
  GetDashboardCommand,
  ListDashboardsCommand,
  PutDashboardCommand,
} from '@aws-sdk/client-cloudwatch';
import { START, startTest } from '../../../__testUtils__/startTest';
import type { Test } from '../../../__testUtils__/startTest';

let test: Test;
beforeEach(async () => {
  test = await startTest();
});
afterEach(() => test.stop());

const body = JSON.stringify({
  widgets: [{ type: 'text', properties: { markdown: 'Hello' } }],
});

const put = (DashboardName: string, DashboardBody = body) =>
  test.cloudWatch.send(
    new PutDashboardCommand({ DashboardName, DashboardBody }),
  );

describe('dashboards', () => {
  it('belong to the account, whatever the region', async () => {
    await put('checkout');
    const europe = new CloudWatchClient(
      test.client('111122223333', 'eu-west-1'),
    );
    expect(
      await europe.send(new GetDashboardCommand({ DashboardName: 'checkout' })),
    ).toMatchObject({
      DashboardArn: 'arn:aws:cloudwatch::111122223333:dashboard/checkout',
      DashboardBody: body,
    });
    const other = new CloudWatchClient(test.client('444455556666'));
    await expect(
      other.send(new GetDashboardCommand({ DashboardName: 'checkout' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFound' });
    europe.destroy();
    other.destroy();
  });

  it('are listed by prefix and deleted together or not at all', async () => {
    await put('checkout');
    await put('cart');
    const list = async (DashboardNamePrefix?: string) => {
      const { DashboardEntries = [] } = await test.cloudWatch.send(
        new ListDashboardsCommand({ DashboardNamePrefix }),
      );
      return DashboardEntries;
    };
    expect(await list('ch')).toMatchObject([
      { DashboardName: 'checkout', LastModified: START, Size: body.length },
    ]);
    await expect(
      test.cloudWatch.send(
        new DeleteDashboardsCommand({ DashboardNames: ['cart', 'nobody'] }),
      ),
    ).rejects.toMatchObject({ name: 'ResourceNotFound' });
    expect(await list()).toHaveLength(2);
    await test.cloudWatch.send(
      new DeleteDashboardsCommand({ DashboardNames: ['cart', 'checkout'] }),
    );
    expect(await list()).toEqual([]);
  });

  it('are refused when the body is no object, else only criticised', async () => {
    await expect(put('broken', '{"widgets":')).rejects.toThrow(/valid JSON/);
    await expect(put('broken', '{"widgets":{}}')).rejects.toThrow(/array/);
    const { DashboardValidationMessages } = await put(
      'odd',
      JSON.stringify({
        widgets: [{ type: 'film', properties: {}, width: 99 }],
      }),
    );
    expect(DashboardValidationMessages).toEqual([
      { DataPath: '/widgets/0/type', Message: expect.any(String) },
      { DataPath: '/widgets/0/width', Message: expect.any(String) },
    ]);
  });
});
