import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HttpAuthService } from '@backstage/backend-plugin-api';
import { auditQuerySchema } from '@faultline/plugin-chaos-common';
import { Router } from 'express';
import { auditCsv } from '../audit/auditCsv';
import { AuditReader } from '../audit/AuditReader';
import { parse } from './parse';

export interface AuditRoutes {
  httpAuth: HttpAuthService;
  auditLog: AuditReader;
}

export function addAuditRoutes(router: Router, options: AuditRoutes) {
  const { httpAuth, auditLog } = options;
  const allow: ('user' | 'service')[] = ['user', 'service'];

  router.get('/audit', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const query = parse(auditQuerySchema, req.query);
    res.json(await auditLog.list(query, { credentials }));
  });

  router.get('/audit.csv', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const query = parse(auditQuerySchema, req.query);
    const parts = await auditLog.all(query, { credentials });
    res.attachment('audit.csv').type('text/csv; charset=utf-8');
    await pipeline(Readable.from(auditCsv(parts)), res);
  });

  router.get('/audit/verification', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    res.json(await auditLog.verify({ credentials }));
  });
}
