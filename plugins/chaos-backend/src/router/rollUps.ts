import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  heatMapCsv,
  rollUpKindSchema,
  rollUpQuerySchema,
  serviceScopeSchema,
  trendQuerySchema,
} from '@faultline/plugin-chaos-common';
import { Router } from 'express';
import { FailureModeReader } from '../scorecards/FailureModeReader';
import { RollUpReader } from '../scorecards/RollUpReader';
import { TrendReader } from '../scorecards/TrendReader';
import { failureModesCsv, rollUpsCsv, trendCsv } from '../scorecards/views/csv';
import { parse } from './parse';
import { sendCsv } from './sendCsv';

export interface RollUpRoutes {
  httpAuth: HttpAuthService;
  failureModes: FailureModeReader;
  rollUps: RollUpReader;
  trends: TrendReader;
}

export function addRollUpRoutes(router: Router, options: RollUpRoutes) {
  const { httpAuth, failureModes, rollUps, trends } = options;
  const allow: ('user' | 'service')[] = ['user', 'service'];

  router.get('/resilience', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const scope = parse(serviceScopeSchema, req.query);
    res.json(await rollUps.summary(scope, { credentials }));
  });

  router.get('/roll-ups', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const query = parse(rollUpQuerySchema, req.query);
    res.json(await rollUps.list(query, { credentials }));
  });

  router.get('/roll-ups.csv', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const query = parse(rollUpQuerySchema, req.query);
    const list = await rollUps.list(query, { credentials });
    sendCsv(res, `${query.kind}s.csv`, rollUpsCsv(list, query.days));
  });

  router.get('/heat-map.csv', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const query = parse(rollUpQuerySchema, req.query);
    const list = await rollUps.list(query, { credentials });
    sendCsv(res, 'heat-map.csv', heatMapCsv(list.items));
  });

  router.get('/roll-ups/:by/:key', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const kind = parse(rollUpKindSchema, req.params.by);
    res.json(await rollUps.get({ kind, key: req.params.key }, { credentials }));
  });

  router.get('/failure-modes', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const scope = parse(serviceScopeSchema, req.query);
    res.json(await failureModes.list(scope, { credentials }));
  });

  router.get('/failure-modes.csv', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const scope = parse(serviceScopeSchema, req.query);
    const list = await failureModes.list(scope, { credentials });
    sendCsv(res, 'failure-modes.csv', failureModesCsv(list));
  });

  router.get('/trends', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const query = parse(trendQuerySchema, req.query);
    res.json(await trends.get(query, { credentials }));
  });

  router.get('/trends.csv', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const query = parse(trendQuerySchema, req.query);
    const trend = await trends.get(query, { credentials });
    sendCsv(res, 'trend.csv', trendCsv(trend));
  });

  router.get('/scoring', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    res.json(await trends.definition({ credentials }));
  });
}
