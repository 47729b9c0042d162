import type { RateLimit } from './RateLimit';

const FIS_READS = [
  'GetAction',
  'GetExperiment',
  'GetExperimentTargetAccountConfiguration',
  'GetExperimentTemplate',
  'GetSafetyLever',
  'GetTargetAccountConfiguration',
  'GetTargetResourceType',
  'ListActions',
  'ListExperimentResolvedTargets',
  'ListExperimentTargetAccountConfigurations',
  'ListExperimentTemplates',
  'ListExperiments',
  'ListTagsForResource',
  'ListTargetAccountConfigurations',
  'ListTargetResourceTypes',
];

/** Requests per second of CloudWatch, as its list of quotas has them. */
const CLOUDWATCH: Readonly<Record<string, number>> = {
  GetMetricData: 500,
  PutMetricData: 500,
  GetMetricStatistics: 400,
  ListMetrics: 25,
  DescribeAlarms: 9,
  DescribeAlarmsForMetric: 9,
  DescribeAlarmHistory: 20,
  PutMetricAlarm: 3,
  PutCompositeAlarm: 3,
  SetAlarmState: 3,
  DeleteAlarms: 3,
  GetDashboard: 10,
  ListDashboards: 10,
  PutDashboard: 10,
  DeleteDashboards: 10,
  GetMetricWidgetImage: 20,
  TagResource: 20,
  UntagResource: 20,
  ListTagsForResource: 10,
};

/**
 * Limits like AWS's. CloudWatch publishes its own; those of FIS and of the
 * tagging API are unpublished and chosen here on the careful side.
 *
 * @public
 */
export const awsRateLimits: readonly RateLimit[] = [
  { service: 'fis', operations: FIS_READS, perSecond: 10, burst: 20 },
  { service: 'fis', perSecond: 1, burst: 5 },
  ...Object.entries(CLOUDWATCH).map(([operation, rate]) => ({
    service: 'monitoring',
    operations: [operation],
    perSecond: rate,
    burst: rate,
  })),
  { service: 'tagging', perSecond: 10, burst: 10 },
];
