import { awsJson } from '../../server/protocols/awsJson';
import type { Service } from '../../server/Service';
import { invalidParameterValue } from './errors';
import { describeAlarms } from './operations/describeAlarms';
import { getMetricData } from './operations/getMetricData';
import { setAlarmState } from './operations/setAlarmState';

/** Amazon CloudWatch. */
export const cloudWatchService: Service = {
  name: 'monitoring',
  protocol: awsJson({
    version: '1.0',
    target: 'GraniteServiceVersion20100801',
    namespace: 'com.amazonaws.cloudwatch',
    queryCompatible: true,
  }),
  invalidInput: invalidParameterValue,
  operations: [describeAlarms, setAlarmState, getMetricData],
};
