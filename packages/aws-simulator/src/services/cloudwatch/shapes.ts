import { Infer, list, oneOf, string, structure } from '../../server/shapes';

export const alarmName = string({ min: 1, max: 255 });
export const dashboardName = string({
  min: 1,
  max: 255,
  pattern: /^[A-Za-z0-9_-]+$/,
});
export const alarmState = oneOf('OK', 'ALARM', 'INSUFFICIENT_DATA');
export const statistic = oneOf(
  'SampleCount',
  'Average',
  'Sum',
  'Minimum',
  'Maximum',
);

export const dimensions = list(
  structure(
    {
      Name: string({ min: 1, max: 255 }),
      Value: string({ min: 1, max: 1024 }),
    },
    {},
  ),
  { max: 30 },
);

/** Dimensions as an object. */
export function dimensionMap(
  given: Infer<typeof dimensions> = [],
): Record<string, string> {
  return Object.fromEntries(given.map(({ Name, Value }) => [Name, Value]));
}

/** Dimensions as the API shows them. */
export function dimensionList(
  given: Readonly<Record<string, string>>,
): { Name: string; Value: string }[] {
  return Object.entries(given).map(([Name, Value]) => ({ Name, Value }));
}

export const tagList = list(
  structure(
    { Key: string({ min: 1, max: 128 }), Value: string({ max: 256 }) },
    {},
  ),
  { max: 50 },
);

export const unit = oneOf(
  'Seconds',
  'Microseconds',
  'Milliseconds',
  'Bytes',
  'Kilobytes',
  'Megabytes',
  'Gigabytes',
  'Terabytes',
  'Bits',
  'Kilobits',
  'Megabits',
  'Gigabits',
  'Terabits',
  'Percent',
  'Count',
  'Bytes/Second',
  'Kilobytes/Second',
  'Megabytes/Second',
  'Gigabytes/Second',
  'Terabytes/Second',
  'Bits/Second',
  'Kilobits/Second',
  'Megabits/Second',
  'Gigabits/Second',
  'Terabits/Second',
  'Count/Second',
  'None',
);

/** Tags as an object. */
export function tagMap(
  given: Infer<typeof tagList> = [],
): Record<string, string> {
  return Object.fromEntries(given.map(({ Key, Value }) => [Key, Value]));
}
