import { HttpAuthService } from '@backstage/backend-plugin-api';
import { startRunRequestSchema } from '@faultline/plugin-chaos-common';
import { Router } from 'express';
import { z } from 'zod';
import { RunCommands } from '../lifecycle/RunCommands';
import { RunDetailReader } from '../resilience/RunDetailReader';
import { entityRefOf } from './entityRefOf';
import { parse } from './parse';

const keySchema = z
  .string('the header Idempotency-Key is missing')
  .min(1)
  .max(200);

export interface RunRoutes {
  httpAuth: HttpAuthService;
  runDetails: RunDetailReader;
  commands: RunCommands;
}

export function addRunRoutes(router: Router, options: RunRoutes) {
  const { httpAuth, runDetails, commands } = options;

  const allow: ('user' | 'service')[] = ['user', 'service'];

  router.get('/runs/active', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    res.json(await runDetails.active({ credentials }));
  });

  router.get('/runs/:runId', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    res.json(await runDetails.get(req.params.runId, { credentials }));
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
}
