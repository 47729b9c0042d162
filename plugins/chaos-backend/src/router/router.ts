import express from 'express';
import Router from 'express-promise-router';
import { addCellRoutes, CellRoutes } from './cells';
import { addRunRoutes, RunRoutes } from './runs';
import { addSafetyLeverRoutes, SafetyLeverRoutes } from './safetyLevers';
import { addServiceRoutes, ServiceRoutes } from './services';
import { addStartRoutes, StartRoutes } from './starts';

/** The plugin's HTTP API, put together. */
export function createRouter(
  options: ServiceRoutes &
    RunRoutes &
    CellRoutes &
    StartRoutes &
    SafetyLeverRoutes,
): express.Router {
  const router = Router();
  router.use(express.json({ limit: '100kb' }));
  addServiceRoutes(router, options);
  addRunRoutes(router, options);
  addCellRoutes(router, options);
  addStartRoutes(router, options);
  addSafetyLeverRoutes(router, options);
  return router;
}
