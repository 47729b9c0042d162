import type { SimulatedClock } from '../clock/SimulatedClock';
import { AlarmReactions } from '../services/cloudwatch/alarms/AlarmReactions';
import { AlarmStore } from '../services/cloudwatch/alarms/AlarmStore';
import { FisCell } from '../services/fis/FisCell';
import type { Quotas } from '../services/fis/quotas';
import type { Sinks } from './sinks';
import type {
  WorldActionFailure,
  WorldResource,
  WorldRole,
} from '../worlds/World';

/** Everything that exists in one region of one account. */
export class Cell {
  readonly accountId: string;
  readonly region: string;
  readonly resources: readonly WorldResource[];
  readonly roles: readonly WorldRole[];
  readonly alarms: AlarmStore;
  readonly fis: FisCell;

  constructor(options: {
    accountId: string;
    region: string;
    clock: SimulatedClock;
    seed: number;
    resources: readonly WorldResource[];
    roles: readonly WorldRole[];
    failures: readonly WorldActionFailure[];
    sinks: Sinks;
    quotas: Quotas;
    /** The cell of another account in the same region. */
    peer(accountId: string): Cell;
  }) {
    const { clock, accountId, region } = options;
    this.accountId = accountId;
    this.region = region;
    this.resources = options.resources;
    this.roles = options.roles;
    this.alarms = new AlarmStore({ clock, accountId, region });
    this.fis = new FisCell(clock, {
      ...options,
      alarms: this.alarms,
      peer(id) {
        const { resources, roles, fis } = options.peer(id);
        return { resources, roles, faults: fis.engine.faults };
      },
    });
    this.fis.engine.addListener(
      new AlarmReactions({ clock, alarms: this.alarms }),
    );
  }
}
