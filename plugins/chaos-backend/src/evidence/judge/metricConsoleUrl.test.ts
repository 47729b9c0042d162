import { Cell } from '@faultline/plugin-chaos-common';
import { metricConsoleUrl } from './metricConsoleUrl';

const cell: Cell = {
  id: '111122223333.us-east-1',
  accountId: '111122223333',
  accountName: 'Shop',
  region: 'us-east-1',
  environment: 'production',
  production: true,
};
const series = {
  start: Date.UTC(2026, 10, 1, 10) / 1000,
  period: 60,
  values: [1, 2],
};
const metric = (name: string) => ({
  namespace: 'AWS/Lambda',
  metric: name,
  dimensions: { FunctionName: 'check out' },
  stat: 'Sum',
});
const START =
  'https://us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1#metricsV2?graph=';
const END =
  "~view~'timeSeries~stacked~false~region~'us-east-1~period~60~start~'2026-11-01T10*3a00*3a00.000Z~end~'2026-11-01T10*3a02*3a00.000Z)";

describe('metricConsoleUrl', () => {
  it('opens a metric over the time that was read', () => {
    const source = { type: 'metric' as const, metric: metric('Errors') };
    expect(metricConsoleUrl(cell, source, { period: 60, series })).toBe(
      `${START}~(metrics~(~(~'AWS*2fLambda~'Errors~'FunctionName~'check*20out~(stat~'Sum)))${END}`,
    );
  });

  it('opens a share with its parts hidden', () => {
    const url = metricConsoleUrl(
      cell,
      {
        type: 'ratio',
        numerator: metric('Errors'),
        denominator: metric('Invocations'),
      },
      { period: 60, series },
    );
    expect(url).toContain("~(~(expression~'100*2an*2fd~id~'share))");
    expect(url).toContain("~(stat~'Sum~id~'d~visible~false)");
  });

  it('opens metric math as it is written, whatever its letters', () => {
    const source = {
      type: 'math' as const,
      queries: [
        { id: 'm', metric: metric('Errors') },
        { id: 'e', expression: "FILL(m,0) * 2 ≥ $'" },
      ],
      result: 'e',
    };
    const url = metricConsoleUrl(cell, source, { period: 60, series: null });
    expect(url).toContain(
      "~(~(expression~'FILL*28m*2c0*29*20*2a*202*20**2265*20!*27~id~'e~visible~true))",
    );
    expect(url).toMatch(/~start~'-PT3H~end~'P0D\)$/);
  });
});
