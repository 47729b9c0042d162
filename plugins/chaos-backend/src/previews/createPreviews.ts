import { LoggerService } from '@backstage/backend-plugin-api';
import { Cell } from '@faultline/plugin-chaos-common';
import { AuditTrail } from '../audit/AuditTrail';
import { FisGateway } from '../aws/FisGateway';
import { PreviewStore } from '../database/PreviewStore';
import { RunStore } from '../database/RunStore';
import { ServiceStore } from '../database/ServiceStore';
import { StartPlanner } from '../lifecycle/StartPlanner';
import { ChangeNotifier } from '../notify/ChangeNotifier';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { TargetGrouper } from '../targets/TargetGrouper';
import { Previews } from './Previews';
import { PreviewStarter } from './PreviewStarter';
import { PreviewTracker } from './PreviewTracker';
import { PreviewViews } from './PreviewViews';

/** Puts the previews together: what the API calls and what follows them. */
export function createPreviews(options: {
  access: ServiceAccess;
  cellsById: Map<string, Cell>;
  gateway: FisGateway;
  grouper: TargetGrouper;
  logger: LoggerService;
  notifier: ChangeNotifier;
  planner: StartPlanner;
  previewStore: PreviewStore;
  runs: RunStore;
  services: ServiceStore;
  trail: AuditTrail;
  now: () => Date;
}) {
  const shared = { ...options, previews: options.previewStore };
  const starter = PreviewStarter.create(shared);
  return {
    api: Previews.create({
      ...shared,
      starter,
      views: PreviewViews.create(shared),
    }),
    tracker: PreviewTracker.create({ ...shared, starter }),
  };
}
