import express from 'express';
import Router from 'express-promise-router';
import { addCellRoutes, CellRoutes } from './cells';
import { addEvidenceRoutes, EvidenceRoutes } from './evidence';
import { addFindingRoutes, FindingRoutes } from './findings';
import { addHypothesisRoutes, HypothesisRoutes } from './hypotheses';
import { addRunRoutes, RunRoutes } from './runs';
import { addServiceRoutes, ServiceRoutes } from './services';

/** The plugin's HTTP API, put together. */
export function createRouter(
  options: ServiceRoutes &
    RunRoutes &
    CellRoutes &
    EvidenceRoutes &
    FindingRoutes &
    HypothesisRoutes,
): express.Router {
  const router = Router();
  router.use(express.json({ limit: '100kb' }));
  addServiceRoutes(router, options);
  addRunRoutes(router, options);
  addCellRoutes(router, options);
  addEvidenceRoutes(router, options);
  addFindingRoutes(router, options);
  addHypothesisRoutes(router, options);
  return router;
}
