import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { EvidenceReader } from '../evidence/EvidenceReader';
import { Reports } from '../reports/Reports';
import { toMarkdown } from '../reports/toMarkdown';

export interface EvidenceRoutes {
  httpAuth: HttpAuthService;
  evidence: EvidenceReader;
  reports: Reports;
}

export function addEvidenceRoutes(router: Router, options: EvidenceRoutes) {
  const { httpAuth, evidence, reports } = options;
  const allow: ('user' | 'service')[] = ['user', 'service'];

  router.get('/runs/:runId/evidence', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const read = await evidence.get(req.params.runId, { credentials });
    res.json(read.evidence);
  });

  router.get('/runs/:runId/report', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    res.json(await reports.get(req.params.runId, { credentials }));
  });

  router.get('/runs/:runId/report.md', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const report = await reports.get(req.params.runId, { credentials });
    res.type('text/markdown').send(toMarkdown(report));
  });
}
