import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  waiverDecisionSchema,
  waiverQuerySchema,
  waiverRequestSchema,
  waiverWithdrawalSchema,
} from '@faultline/plugin-chaos-common';
import { Router } from 'express';
import { waiversCsv } from '../scorecards/views/csv';
import { Waivers } from '../waivers/Waivers';
import { entityRefOf } from './entityRefOf';
import { parse } from './parse';
import { sendCsv } from './sendCsv';

export interface WaiverRoutes {
  httpAuth: HttpAuthService;
  waivers: Waivers;
}

export function addWaiverRoutes(router: Router, options: WaiverRoutes) {
  const { httpAuth, waivers } = options;
  const allow: ('user' | 'service')[] = ['user', 'service'];

  router.get('/waivers', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const query = parse(waiverQuerySchema, req.query);
    res.json(await waivers.list(query, { credentials }));
  });

  router.get('/waivers.csv', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const query = parse(waiverQuerySchema, req.query);
    const rows = await waivers.all(query, { credentials });
    sendCsv(res, 'waivers.csv', waiversCsv(rows));
  });

  router.post('/services/:kind/:namespace/:name/waivers', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const body = parse(waiverRequestSchema, req.body);
    res.json(
      await waivers.request(entityRefOf(req), body, { credentials, req }),
    );
  });

  router.post('/waivers/:waiverId/decision', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const body = parse(waiverDecisionSchema, req.body);
    res.json(
      await waivers.decide(req.params.waiverId, body, { credentials, req }),
    );
  });

  router.post('/waivers/:waiverId/withdrawal', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const { version } = parse(waiverWithdrawalSchema, req.body);
    res.json(
      await waivers.withdraw(req.params.waiverId, version, {
        credentials,
        req,
      }),
    );
  });
}
