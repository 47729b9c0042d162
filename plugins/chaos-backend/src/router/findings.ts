import { HttpAuthService } from '@backstage/backend-plugin-api';
import { findingUpdateSchema } from '@faultline/plugin-chaos-common';
import { Router } from 'express';
import { Findings } from '../findings/Findings';
import { entityRefOf } from './entityRefOf';
import { parse } from './parse';

export interface FindingRoutes {
  httpAuth: HttpAuthService;
  findings: Findings;
}

export function addFindingRoutes(router: Router, options: FindingRoutes) {
  const { httpAuth, findings } = options;

  router.get('/services/:kind/:namespace/:name/findings', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    res.json(await findings.list(entityRefOf(req), { credentials }));
  });

  router.put('/findings/:findingId', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const change = parse(findingUpdateSchema, req.body);
    res.json(
      await findings.update(req.params.findingId, change, { credentials, req }),
    );
  });
}
