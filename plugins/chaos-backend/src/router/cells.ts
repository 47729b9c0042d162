import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { CellHealthReader } from '../resilience/CellHealthReader';

export interface CellRoutes {
  httpAuth: HttpAuthService;
  access: ServiceAccess;
  cells: CellHealthReader;
}

export function addCellRoutes(router: Router, options: CellRoutes) {
  const { httpAuth, access, cells } = options;

  router.get('/cells', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await access.readable(credentials);
    res.json({ items: await cells.all() });
  });

  router.post('/cells/:cellId/refresh', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    await access.readable(credentials);
    await cells.refresh(req.params.cellId);
    res.status(202).end();
  });
}
