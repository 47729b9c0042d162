import { HttpAuthService } from '@backstage/backend-plugin-api';
import { startRunRequestSchema } from '@faultline/plugin-chaos-common';
import { Router } from 'express';
import { z } from 'zod';
import { RunCommands } from '../lifecycle/RunCommands';
import { RunReader } from '../resilience/RunReader';
import { entityRefOf } from './entityRefOf';
import { parse } from './parse';

const keySchema = z
  .string('the header Idempotency-Key is missing')
  .min(1)
  .max(200);

export interface RunRoutes {
  httpAuth: HttpAuthService;
  runs: RunReader;
  commands: RunCommands;
}

export function addRunRoutes(router: Router, options: RunRoutes) {
  const { httpAuth, runs, commands } = options;

  router.get('/runs/:runId', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    res.json(await runs.get(req.params.runId, { credentials }));
  });

  router.post(
    '/services/:kind/:namespace/:name/templates/:templateKey/runs',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, { allow: ['user'] });
      const input = {
        entityRef: entityRefOf(req),
        templateKey: req.params.templateKey ?? '',
        idempotencyKey: parse(keySchema, req.header('idempotency-key')),
        request: parse(startRunRequestSchema, req.body ?? {}),
      };
      res.status(202).json(await commands.start(input, { credentials, req }));
    },
  );

  router.post('/runs/:runId/stop', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const run = await commands.stop(req.params.runId, { credentials, req });
    res.status(202).json(run);
  });

  router.post('/intents/:intentId/cancel', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    await commands.cancel(req.params.intentId, { credentials, req });
    res.status(202).end();
  });
}
