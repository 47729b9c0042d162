import { auditRoutes } from './audit';
import { cellRoutes } from './cell';
import { evidenceRoutes } from './evidence';
import { findingRoutes } from './finding';
import { hypothesisRoutes } from './hypothesis';
import { Route } from './Route';
import { rollUpRoutes } from './rollUp';
import { runRoutes } from './run';
import { scorecardRoutes } from './scorecard';
import { serviceRoutes } from './service';
import { startRoutes } from './start';
import { waiverRoutes } from './waiver';

export type { Route } from './Route';

/** Every operation of the API. @internal */
export const routes: readonly Route[] = [
  ...serviceRoutes,
  ...startRoutes,
  ...runRoutes,
  ...cellRoutes,
  ...auditRoutes,
  ...evidenceRoutes,
  ...hypothesisRoutes,
  ...findingRoutes,
  ...scorecardRoutes,
  ...rollUpRoutes,
  ...waiverRoutes,
];
