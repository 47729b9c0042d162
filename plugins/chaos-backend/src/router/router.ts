import express from 'express';
import Router from 'express-promise-router';
import { addAuditRoutes, AuditRoutes } from './audit';
import { addCellRoutes, CellRoutes } from './cells';
import { addRunRoutes, RunRoutes } from './runs';
import { addServiceRoutes, ServiceRoutes } from './services';
import { addStopRoutes, StopRoutes } from './stops';

/** The plugin's HTTP API, put together. */
export function createRouter(
  options: ServiceRoutes & RunRoutes & StopRoutes & CellRoutes & AuditRoutes,
): express.Router {
  const router = Router();
  router.use(express.json({ limit: '100kb' }));
  addServiceRoutes(router, options);
  addRunRoutes(router, options);
  addStopRoutes(router, options);
  addCellRoutes(router, options);
  addAuditRoutes(router, options);
  return router;
}
