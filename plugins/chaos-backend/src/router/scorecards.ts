import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  badgeQuerySchema,
  scorecardFilterSchema,
  scorecardQuerySchema,
} from '@faultline/plugin-chaos-common';
import { Router } from 'express';
import { ScorecardListReader } from '../scorecards/ScorecardListReader';
import { ScorecardReader } from '../scorecards/ScorecardReader';
import { badgeSvg } from '../scorecards/views/badge';
import { scorecardsCsv } from '../scorecards/views/csv';
import { entityRefOf } from './entityRefOf';
import { parse } from './parse';
import { sendCsv } from './sendCsv';

export interface ScorecardRoutes {
  httpAuth: HttpAuthService;
  scorecard: ScorecardReader;
  scorecards: ScorecardListReader;
}

const SERVICE = '/services/:kind/:namespace/:name';

export function addScorecardRoutes(router: Router, options: ScorecardRoutes) {
  const { httpAuth, scorecard, scorecards } = options;
  const allow: ('user' | 'service')[] = ['user', 'service'];

  router.get('/scorecards', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const query = parse(scorecardQuerySchema, req.query);
    res.json(await scorecards.list(query, { credentials }));
  });

  router.get('/scorecards.csv', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const filter = parse(scorecardFilterSchema, req.query);
    const rows = await scorecards.all(filter, { credentials });
    sendCsv(res, 'scorecards.csv', scorecardsCsv(rows));
  });

  router.get('/scorecards/facets', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    res.json(await scorecards.facets({ credentials }));
  });

  router.get(`${SERVICE}/scorecard`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    res.json(await scorecard.get(entityRefOf(req), { credentials }));
  });

  router.get(`${SERVICE}/badge.svg`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow,
      allowLimitedAccess: true,
    });
    const { show } = parse(badgeQuerySchema, req.query);
    const summary = await scorecard.summary(entityRefOf(req), { credentials });
    res.type('image/svg+xml').send(badgeSvg(summary, show));
  });
}
