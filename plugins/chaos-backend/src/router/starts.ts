import { HttpAuthService } from '@backstage/backend-plugin-api';
import { startCheckRequestSchema } from '@faultline/plugin-chaos-common';
import { Router } from 'express';
import { StartChecks } from '../guardrails/StartChecks';
import { Previews } from '../previews/Previews';
import { entityRefOf } from './entityRefOf';
import { parse } from './parse';

export interface StartRoutes {
  httpAuth: HttpAuthService;
  checks: StartChecks;
  previews: Previews;
}

const TEMPLATE = '/services/:kind/:namespace/:name/templates/:templateKey';

/** What comes before a start: the preview and the checks. */
export function addStartRoutes(router: Router, options: StartRoutes) {
  const { httpAuth, checks, previews } = options;

  router.post(`${TEMPLATE}/previews`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const input = {
      entityRef: entityRefOf(req),
      templateKey: req.params.templateKey ?? '',
    };
    res.status(202).json(await previews.create(input, { credentials, req }));
  });

  router.get('/previews/:previewId', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    res.json(await previews.get(req.params.previewId, { credentials }));
  });

  router.post(`${TEMPLATE}/checks`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const input = {
      ...parse(startCheckRequestSchema, req.body ?? {}),
      entityRef: entityRefOf(req),
      templateKey: req.params.templateKey ?? '',
    };
    res.json(await checks.check(input, { credentials }));
  });
}
