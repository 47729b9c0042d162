import type { Sinks } from '../../state/sinks';
import type {
  WorldActionFailure,
  WorldResource,
  WorldRole,
} from '../../worlds/World';
import type { AlarmStore } from '../cloudwatch/alarms/AlarmStore';
import type { FaultAnnouncer } from './FaultAnnouncer';
import type { Quotas } from './quotas';

/** What FIS can see of an account in its region. */
export interface FisAccount {
  resources: readonly WorldResource[];
  roles: readonly WorldRole[];
}

/** What the FIS of one account and region depends on. */
export interface FisContext extends FisAccount {
  accountId: string;
  region: string;
  seed: number;
  failures: readonly WorldActionFailure[];
  alarms: AlarmStore;
  sinks: Sinks;
  quotas: Quotas;
  /** Another account in the same region, or this one. */
  peer(accountId: string): FisAccount & { faults: FaultAnnouncer };
}
