import { Route } from './Route';
import { NO_RUN } from './shared';

/** What a run proved. */
export const evidenceRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/runs/{runId}/evidence',
    operationId: 'getEvidence',
    summary: 'Signals, alarms and verdict of a run; so far while it goes on',
    answer: { status: 200, description: 'The evidence', schema: 'Evidence' },
    problems: NO_RUN,
  },
  {
    method: 'get',
    path: '/runs/{runId}/report',
    operationId: 'getReport',
    summary: 'Everything about a run in one document',
    answer: { status: 200, description: 'The report', schema: 'RunReport' },
    problems: NO_RUN,
  },
  {
    method: 'get',
    path: '/runs/{runId}/report.md',
    operationId: 'getReportAsMarkdown',
    summary: 'The report as Markdown, for a ticket',
    answer: { status: 200, description: 'text/markdown' },
    problems: NO_RUN,
  },
];
