import { HttpAuthService } from '@backstage/backend-plugin-api';
import { safetyLeverRequestSchema } from '@faultline/plugin-chaos-common';
import { Router } from 'express';
import { SafetyLevers } from '../safetyLevers/SafetyLevers';
import { parse } from './parse';

export interface SafetyLeverRoutes {
  httpAuth: HttpAuthService;
  safetyLevers: SafetyLevers;
}

export function addSafetyLeverRoutes(
  router: Router,
  { httpAuth, safetyLevers }: SafetyLeverRoutes,
) {
  router.get('/safety-levers', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    res.json(await safetyLevers.list({ credentials }));
  });

  router.put('/safety-levers/:cellId', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const change = parse(safetyLeverRequestSchema, req.body ?? {});
    const { cellId } = req.params;
    const lever = await safetyLevers.update(cellId, change, {
      credentials,
      req,
    });
    res.status(202).json(lever);
  });
}
