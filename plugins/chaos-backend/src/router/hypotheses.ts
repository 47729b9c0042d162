import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  hypothesisCheckRequestSchema,
  hypothesisImportSchema,
  hypothesisUpdateSchema,
  signalPreviewRequestSchema,
} from '@faultline/plugin-chaos-common';
import { Request, Router } from 'express';
import { Hypotheses } from '../hypotheses/Hypotheses';
import { entityRefOf } from './entityRefOf';
import { parse } from './parse';

const SERVICE = '/services/:kind/:namespace/:name';
const TEMPLATE = `${SERVICE}/templates/:templateKey`;

export interface HypothesisRoutes {
  httpAuth: HttpAuthService;
  hypotheses: Hypotheses;
}

function of(req: Request) {
  return {
    entityRef: entityRefOf(req),
    templateKey: req.params.templateKey ?? '',
  };
}

export function addHypothesisRoutes(router: Router, options: HypothesisRoutes) {
  const { httpAuth, hypotheses } = options;
  const allow: ('user' | 'service')[] = ['user', 'service'];

  router.get(`${SERVICE}/hypotheses`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    res.json(await hypotheses.list(entityRefOf(req), { credentials }));
  });

  router.get(`${TEMPLATE}/hypothesis`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    res.json(await hypotheses.get(of(req), { credentials }));
  });

  router.put(`${TEMPLATE}/hypothesis`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const update = parse(hypothesisUpdateSchema, req.body);
    res.json(await hypotheses.update(of(req), update, { credentials, req }));
  });

  router.get(`${TEMPLATE}/hypothesis/versions`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    res.json(await hypotheses.versions(of(req), { credentials }));
  });

  router.get(`${TEMPLATE}/hypothesis.yaml`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow });
    const yaml = await hypotheses.export(of(req), { credentials });
    res.type('application/yaml').send(yaml);
  });

  router.post(`${TEMPLATE}/hypothesis/check`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const file = parse(hypothesisCheckRequestSchema, req.body);
    res.json(await hypotheses.check(of(req), file, { credentials }));
  });

  router.post(`${TEMPLATE}/hypothesis/import`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const file = parse(hypothesisImportSchema, req.body);
    res.json(await hypotheses.import(of(req), file, { credentials, req }));
  });

  router.post(`${TEMPLATE}/hypothesis/preview`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const { signal } = parse(signalPreviewRequestSchema, req.body);
    res.json(await hypotheses.preview(of(req), signal, { credentials }));
  });
}
