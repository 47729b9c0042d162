import { awsJson } from '../../server/protocols/awsJson';
import { awsQuery } from '../../server/protocols/awsQuery';
import { rpcV2Cbor } from '../../server/protocols/rpcV2Cbor';
import type { Service } from '../../server/Service';
import { invalidParameterValue, validationError } from './errors';
import { deleteAlarms } from './operations/deleteAlarms';
import { deleteDashboards } from './operations/deleteDashboards';
import { describeAlarmHistory } from './operations/describeAlarmHistory';
import { describeAlarms } from './operations/describeAlarms';
import { describeAlarmsForMetric } from './operations/describeAlarmsForMetric';
import { getDashboard } from './operations/getDashboard';
import { getMetricData } from './operations/getMetricData';
import { getMetricStatistics } from './operations/getMetricStatistics';
import { listDashboards } from './operations/listDashboards';
import { listMetrics } from './operations/listMetrics';
import { putCompositeAlarm } from './operations/putCompositeAlarm';
import { putDashboard } from './operations/putDashboard';
import { putMetricAlarm } from './operations/putMetricAlarm';
import { putMetricData } from './operations/putMetricData';
import { setAlarmState } from './operations/setAlarmState';
import {
  disableAlarmActions,
  enableAlarmActions,
} from './operations/switchAlarmActions';
import {
  listTagsForResource,
  tagResource,
  untagResource,
} from './operations/tagAlarms';

const namespace = 'com.amazonaws.cloudwatch';
const target = 'GraniteServiceVersion20100801';
const timestamps = /Timestamps?$|^LastModified$/;

/** Operations that have `InvalidParameterValue`; others do not tell as much. */
const NAMES_PARAMETERS =
  /^(PutMetricData|GetMetricStatistics|ListMetrics|(Get|Delete)Dashboards?|ListDashboards|(Unt|T)agResource|ListTagsForResource)$/;

/** Amazon CloudWatch. */
export const cloudWatchService: Service = {
  name: 'monitoring',
  protocol: awsJson({
    version: '1.0',
    target,
    namespace,
    queryCompatible: true,
  }),
  otherProtocols: [
    rpcV2Cbor({ service: target, namespace, timestamps }),
    awsQuery({
      namespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/',
      timestamps,
      maps: /^ExtendedStatistics$/,
      withoutResult:
        /^(PutMetricData|PutMetricAlarm|PutCompositeAlarm|DeleteAlarms|SetAlarmState|EnableAlarmActions|DisableAlarmActions)$/,
    }),
  ],
  invalidInput: (message, operation) =>
    NAMES_PARAMETERS.test(operation)
      ? invalidParameterValue(message)
      : validationError(message),
  operations: [
    putMetricData,
    getMetricData,
    getMetricStatistics,
    listMetrics,
    putMetricAlarm,
    putCompositeAlarm,
    deleteAlarms,
    describeAlarms,
    describeAlarmsForMetric,
    describeAlarmHistory,
    setAlarmState,
    enableAlarmActions,
    disableAlarmActions,
    putDashboard,
    getDashboard,
    listDashboards,
    deleteDashboards,
    listTagsForResource,
    tagResource,
    untagResource,
  ],
};
