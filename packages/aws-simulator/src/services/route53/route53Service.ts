import { restXml } from '../../server/protocols/restXml';
import type { Service } from '../../server/Service';
import { invalidInput } from './errors';
import { changeResourceRecordSets } from './operations/changeResourceRecordSets';
import { createHealthCheck } from './operations/createHealthCheck';
import { deleteHealthCheck } from './operations/deleteHealthCheck';
import { getHealthCheck } from './operations/getHealthCheck';
import { getHealthCheckStatus } from './operations/getHealthCheckStatus';
import {
  createHostedZone,
  getHostedZone,
  listHostedZones,
} from './operations/hostedZones';
import { listHealthChecks } from './operations/listHealthChecks';
import { listResourceRecordSets } from './operations/listResourceRecordSets';
import { changeTagsForResource, listTagsForResource } from './operations/tags';
import { updateHealthCheck } from './operations/updateHealthCheck';

/** Amazon Route 53: health checks, and zones that are only kept. */
export const route53Service: Service = {
  name: 'route53',
  protocol: restXml({
    namespace: 'https://route53.amazonaws.com/doc/2013-04-01/',
    timestamps: /^(CheckedTime|SubmittedAt)$/,
    errors: 'wrapped',
    requestIdHeader: 'x-amzn-requestid',
  }),
  invalidInput,
  operations: [
    createHealthCheck,
    getHealthCheck,
    listHealthChecks,
    updateHealthCheck,
    deleteHealthCheck,
    getHealthCheckStatus,
    createHostedZone,
    getHostedZone,
    listHostedZones,
    listResourceRecordSets,
    changeResourceRecordSets,
    listTagsForResource,
    changeTagsForResource,
  ],
};
