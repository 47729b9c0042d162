import {
  addService,
  emptyAggregate,
  RollUpKind,
  ServiceScope,
} from '@faultline/plugin-chaos-common';
import { RollUpStore, StoredRollUp } from '../database/RollUpStore';
import { CountedService, ScorecardStore } from '../database/ScorecardStore';
import { countFindings } from './facts/countFindings';
import { PERIOD_DAYS } from './facts/toRollUpService';
import { dayOf, sample } from './keep/TrendLine';
import { medianLine } from './medianLine';

/** A roll-up with the 31 medians that are shown of it. */
export type ShownRollUp = StoredRollUp & { points?: (number | null)[] };

/** Which services count, and over which days before now. */
export interface Counted {
  scope: ServiceScope;
  days?: number;
}

/**
 * Roll-ups of only some services, or over another period than the one that is
 * kept. They are added up when somebody asks, as of the services of now.
 */
export class RollUpCounter {
  readonly #options: RollUpCounterOptions;

  static create(options: RollUpCounterOptions): RollUpCounter {
    return new RollUpCounter(options);
  }

  private constructor(options: RollUpCounterOptions) {
    this.#options = options;
  }

  /** Those in which at least one of the services counts. */
  async list(
    kind: RollUpKind,
    { scope, days = PERIOD_DAYS }: Counted,
  ): Promise<ShownRollUp[]> {
    const { rollUps, scorecards } = this.#options;
    const stored = await rollUps.list(kind);
    if (isEverything(scope) && days === PERIOD_DAYS) return stored;
    const counted = await scorecards.counted(kind, scope);
    const recounted =
      days === PERIOD_DAYS ? counted : await this.#recounted(counted, days);
    const today = dayOf(this.#options.now().getTime());
    const members = byKey(recounted);
    return stored.flatMap(each => {
      const services = members.get(each.key);
      if (!services) return [];
      const aggregate = emptyAggregate();
      for (const { service } of services) addService(aggregate, service, 1);
      const points = medianLine(
        services.map(({ trend, service: { tenths } }) =>
          sample(trend, today, tenths, days),
        ),
      );
      return [{ ...each, aggregate, points }];
    });
  }

  /** The same services with what their findings come to in another period. */
  async #recounted(
    counted: CountedService[],
    days: number,
  ): Promise<CountedService[]> {
    const { scorecards } = this.#options;
    const now = this.#options.now().getTime();
    const findings = await scorecards.findings(
      counted.map(({ service }) => service.entityRef),
    );
    return counted.map(each => {
      const stories = (findings.get(each.service.entityRef) ?? []).map(
        ({ story }) => story,
      );
      const service = {
        ...each.service,
        ...countFindings(stories, { days, now }),
      };
      return { ...each, service };
    });
  }
}

/** Whether no service is left out. */
export function isEverything(scope: ServiceScope): boolean {
  return Object.values(scope).every(value => !value);
}

function byKey(
  counted: readonly CountedService[],
): Map<string, CountedService[]> {
  const found = new Map<string, CountedService[]>();
  for (const each of counted) {
    for (const key of each.keys) {
      const known = found.get(key);
      if (known) known.push(each);
      else found.set(key, [each]);
    }
  }
  return found;
}

interface RollUpCounterOptions {
  now: () => Date;
  rollUps: RollUpStore;
  scorecards: ScorecardStore;
}
