import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  runQuerySchema,
  serviceQuerySchema,
} from '@faultline/plugin-chaos-common';
import { Router } from 'express';
import { RunReader } from '../resilience/RunReader';
import { ServiceListReader } from '../resilience/ServiceListReader';
import { ServiceReader } from '../resilience/ServiceReader';
import { entityRefOf } from './entityRefOf';
import { parse } from './parse';

export interface ServiceRoutes {
  httpAuth: HttpAuthService;
  serviceList: ServiceListReader;
  services: ServiceReader;
  runs: RunReader;
}

export function addServiceRoutes(router: Router, options: ServiceRoutes) {
  const { httpAuth, serviceList, services, runs } = options;
  const allow: ('user' | 'service')[] = ['user', 'service'];

  router.get('/services', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const query = parse(serviceQuerySchema, req.query);
    res.json(await serviceList.list(query, { credentials }));
  });

  router.get('/services/:kind/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    res.json(await services.get(entityRefOf(req), { credentials }));
  });

  router.get('/services/:kind/:namespace/:name/runs', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const query = parse(runQuerySchema, req.query);
    res.json(await runs.list(entityRefOf(req), query, { credentials }));
  });
}
