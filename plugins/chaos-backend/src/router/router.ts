import express from 'express';
import Router from 'express-promise-router';
import { addCellRoutes, CellRoutes } from './cells';
import { addRunRoutes, RunRoutes } from './runs';
import { addServiceRoutes, ServiceRoutes } from './services';

/** The plugin's HTTP API, put together. */
export function createRouter(
  options: ServiceRoutes & RunRoutes & CellRoutes,
): express.Router {
  const router = Router();
  router.use(express.json({ limit: '100kb' }));
  addServiceRoutes(router, options);
  addRunRoutes(router, options);
  addCellRoutes(router, options);
  return router;
}
