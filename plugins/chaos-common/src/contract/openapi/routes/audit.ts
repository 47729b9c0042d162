import { auditQuerySchema } from '../../audit';
import { Route } from './Route';

/** What was done, and by whom. */
export const auditRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/audit',
    operationId: 'listAudit',
    summary: 'The audit log, newest first',
    query: auditQuerySchema,
    answer: { status: 200, description: 'A page', schema: 'AuditPage' },
  },
  {
    method: 'get',
    path: '/audit.csv',
    operationId: 'exportAudit',
    summary: 'The audit log as CSV, newest first, with the same filters',
    query: auditQuerySchema,
    answer: { status: 200, description: 'text/csv' },
  },
  {
    method: 'get',
    path: '/audit/verification',
    operationId: 'verifyAudit',
    summary: 'Whether the audit log is as it was written',
    answer: {
      status: 200,
      description: 'The outcome',
      schema: 'AuditVerification',
    },
  },
];
