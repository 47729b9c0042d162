import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stopAllRequestSchema } from '@faultline/plugin-chaos-common';
import { Router } from 'express';
import { RunCommands } from '../lifecycle/RunCommands';
import { StopAll } from '../lifecycle/StopAll';
import { parse } from './parse';

export interface StopRoutes {
  httpAuth: HttpAuthService;
  commands: RunCommands;
  stopAll: StopAll;
}

export function addStopRoutes(router: Router, options: StopRoutes) {
  const { httpAuth, commands, stopAll } = options;

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

  router.post('/stops', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const scope = parse(stopAllRequestSchema, req.body ?? {});
    res.status(202).json(await stopAll.stop(scope, { credentials, req }));
  });
}
