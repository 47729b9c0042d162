import express from 'express';
import Router from 'express-promise-router';
import { addAuditRoutes, AuditRoutes } from './audit';
import { addCellRoutes, CellRoutes } from './cells';
import { addEvidenceRoutes, EvidenceRoutes } from './evidence';
import { addFindingRoutes, FindingRoutes } from './findings';
import { addHypothesisRoutes, HypothesisRoutes } from './hypotheses';
import { inTurn } from './inTurn';
import { addRollUpRoutes, RollUpRoutes } from './rollUps';
import { addRunRoutes, RunRoutes } from './runs';
import { addSafetyLeverRoutes, SafetyLeverRoutes } from './safetyLevers';
import { addScorecardRoutes, ScorecardRoutes } from './scorecards';
import { addServiceRoutes, ServiceRoutes } from './services';
import { addStartRoutes, StartRoutes } from './starts';
import { addStopRoutes, StopRoutes } from './stops';
import { addWaiverRoutes, WaiverRoutes } from './waivers';

/** The plugin's HTTP API, put together. */
export function createRouter(
  options: ServiceRoutes &
    StartRoutes &
    RunRoutes &
    StopRoutes &
    CellRoutes &
    SafetyLeverRoutes &
    AuditRoutes &
    EvidenceRoutes &
    FindingRoutes &
    HypothesisRoutes &
    ScorecardRoutes &
    RollUpRoutes &
    WaiverRoutes,
): express.Router {
  const router = Router();
  router.use(inTurn({ except: ['/audit.csv'] }));
  router.use(express.json({ limit: '100kb' }));
  addServiceRoutes(router, options);
  addRunRoutes(router, options);
  addStopRoutes(router, options);
  addCellRoutes(router, options);
  addStartRoutes(router, options);
  addSafetyLeverRoutes(router, options);
  addAuditRoutes(router, options);
  addEvidenceRoutes(router, options);
  addFindingRoutes(router, options);
  addHypothesisRoutes(router, options);
  addScorecardRoutes(router, options);
  addRollUpRoutes(router, options);
  addWaiverRoutes(router, options);
  return router;
}
