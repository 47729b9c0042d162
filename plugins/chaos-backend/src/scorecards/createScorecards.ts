import { LoggerService } from '@backstage/backend-plugin-api';
import { Cell } from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { AuditTrail } from '../audit/AuditTrail';
import { ChaosConfig } from '../config';
import { DatabaseRollUpStore } from '../database/DatabaseRollUpStore';
import { DatabaseScorecardStore } from '../database/DatabaseScorecardStore';
import { DatabaseWaiverStore } from '../database/DatabaseWaiverStore';
import { ServiceStore } from '../database/ServiceStore';
import { CatalogReader } from '../inventory/CatalogReader';
import { ChangeNotifier } from '../notify/ChangeNotifier';
import { GeneralAccess } from '../permissions/GeneralAccess';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { Waivers } from '../waivers/Waivers';
import { FailureModeReader } from './FailureModeReader';
import { History } from './jobs/History';
import { Recompute } from './jobs/Recompute';
import { ScorecardWorker } from './jobs/ScorecardWorker';
import { ScoreKeeper } from './keep/ScoreKeeper';
import { RollUpCounter } from './RollUpCounter';
import { RollUpReader } from './RollUpReader';
import { ScorecardListReader } from './ScorecardListReader';
import { ScorecardReader } from './ScorecardReader';
import { TrendReader } from './TrendReader';

/** Puts together what keeps scorecards and what shows them. */
export function createScorecards(options: {
  access: ServiceAccess;
  catalog: CatalogReader;
  cellsById: Map<string, Cell>;
  config: ChaosConfig;
  db: Knex;
  generalAccess: GeneralAccess;
  logger: LoggerService;
  notifier: ChangeNotifier;
  now: () => Date;
  scores: ScoreKeeper;
  services: ServiceStore;
  trail: AuditTrail;
}) {
  const { scoring } = options.config;
  const { version } = scoring;
  const stores = {
    rollUps: DatabaseRollUpStore.create(options),
    scorecards: DatabaseScorecardStore.create(options),
  };
  const shared = {
    ...options,
    ...stores,
    scoring,
    counter: RollUpCounter.create({ ...stores, now: options.now }),
  };
  return {
    api: {
      failureModes: FailureModeReader.create(shared),
      rollUps: RollUpReader.create(shared),
      scorecard: ScorecardReader.create(shared),
      scorecards: ScorecardListReader.create(shared),
      trends: TrendReader.create(shared),
      waivers: Waivers.create({
        ...shared,
        waivers: DatabaseWaiverStore.create(options),
      }),
    },
    worker: ScorecardWorker.create({
      ...shared,
      history: History.create(shared),
      recompute: Recompute.create({ ...options, version }),
    }),
  };
}
