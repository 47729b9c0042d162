import { Cell } from '@faultline/plugin-chaos-common';
import { AlarmReader } from './AlarmReader';

const cellIn = (region: string): Cell => ({
  id: `111122223333.${region}`,
  accountId: '111122223333',
  accountName: 'Shop',
  region,
  environment: 'staging',
  production: false,
});
const here = cellIn('us-east-1');
const there = cellIn('eu-west-1');
const arn = (region: string, name: string) =>
  `arn:aws:cloudwatch:${region}:111122223333:alarm:${name}`;

function createReader() {
  const describeAlarms = jest.fn(async ({ region }: Cell, names: string[]) =>
    names
      .filter(name => name !== 'gone')
      .map(name => ({ arn: arn(region, name), name, state: 'OK' as const })),
  );
  const reader = AlarmReader.create({
    cellsById: new Map([here, there].map(cell => [cell.id, cell])),
    gateway: { describeAlarms },
  });
  return { reader, describeAlarms };
}

describe('reading alarms', () => {
  it('asks where each alarm is, once, and keeps their order', async () => {
    const { reader, describeAlarms } = createReader();
    const names = [arn('eu-west-1', 'b'), 'a', 'gone', arn('us-east-1', 'c')];
    expect(await reader.read(here, names)).toEqual([
      { arn: arn('eu-west-1', 'b'), name: 'b', state: 'OK' },
      { arn: arn('us-east-1', 'a'), name: 'a', state: 'OK' },
      { arn: 'gone', name: 'gone', state: 'missing' },
      { arn: arn('us-east-1', 'c'), name: 'c', state: 'OK' },
    ]);
    expect(
      describeAlarms.mock.calls.map(([cell, of]) => [cell.id, of]),
    ).toEqual([
      [there.id, ['b']],
      [here.id, ['a', 'gone', 'c']],
    ]);
  });

  it('takes an alarm of the same name elsewhere for another one', async () => {
    const { reader } = createReader();
    const names = [arn('eu-west-1', 'a'), arn('us-east-1', 'a')];
    const read = await reader.read(here, names);
    expect(read.map(alarm => alarm.arn)).toEqual(names);
  });

  it('does not know alarms of accounts that are not configured', async () => {
    const { reader, describeAlarms } = createReader();
    await expect(
      reader.read(here, ['a', arn('ap-south-1', 'far')]),
    ).rejects.toThrow('far is in an account or region that is not configured');
    expect(describeAlarms).not.toHaveBeenCalled();
  });
});
