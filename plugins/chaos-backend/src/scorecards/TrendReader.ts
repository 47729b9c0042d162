import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  chaosResilienceReadPermission,
  RollUp,
  ScoringDefinition,
  Trend,
  trendQuerySchema,
  viewAggregate,
} from '@faultline/plugin-chaos-common';
import { z } from 'zod';
import { RollUpStore, StoredSnapshot } from '../database/RollUpStore';
import { GeneralAccess } from '../permissions/GeneralAccess';
import { Scoring } from '../scoringConfig';
import { dayName, dayOf } from './keep/TrendLine';

/** Reads how figures went, and how they are worked out. */
export class TrendReader {
  readonly #options: TrendReaderOptions;

  static create(options: TrendReaderOptions): TrendReader {
    return new TrendReader(options);
  }

  private constructor(options: TrendReaderOptions) {
    this.#options = options;
  }

  async get(
    { kind, key, days }: z.output<typeof trendQuerySchema>,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<Trend> {
    const { generalAccess, now, rollUps, scoring } = this.#options;
    await generalAccess.require(chaosResilienceReadPermission, credentials);
    const today = dayOf(now().getTime());
    const fromDay = today - days;
    const [rollUp, snapshots] = await Promise.all([
      rollUps.get(kind, key),
      rollUps.snapshots(kind, key, fromDay),
    ]);
    if (!rollUp && snapshots.length === 0 && kind !== 'organisation') {
      throw new NotFoundError(`No service belongs to ${kind} ${key}`);
    }
    const points = snapshots
      .filter(({ day }) => !rollUp || day < today)
      .map(viewSnapshot);
    if (rollUp) {
      const { version } = scoring;
      const rolled = viewAggregate(kind, key, rollUp.aggregate);
      points.push(viewDay(rolled, { day: today, definition: version }));
    }
    return { kind, key, points };
  }

  async definition({
    credentials,
  }: {
    credentials: BackstageCredentials;
  }): Promise<ScoringDefinition> {
    const { generalAccess, rollUps, scoring } = this.#options;
    await generalAccess.require(chaosResilienceReadPermission, credentials);
    const { policy, levels, version, waiverMaxDays } = scoring;
    const since = await rollUps.definedAt(version);
    return {
      version,
      since: since?.toISOString() ?? null,
      weights: policy.weights,
      tiers: Object.entries(policy.tiers).map(([tier, settings]) => ({
        tier,
        ...settings,
      })),
      freshness: policy.freshness,
      notProduction: policy.notProduction,
      recoveryObjectiveSeconds: policy.recoveryObjectiveSeconds,
      standard: policy.standard,
      documents: policy.documents,
      levels: levels.map(level => ({ ...level })),
      waivers: { maxDays: waiverMaxDays },
    };
  }
}

function viewSnapshot({ body, ...of }: StoredSnapshot) {
  return viewDay(JSON.parse(body), of);
}

function viewDay(
  rolled: RollUp,
  {
    day,
    definition,
    reconstructed = false,
  }: Pick<StoredSnapshot, 'day' | 'definition'> & { reconstructed?: boolean },
): Trend['points'][number] {
  const { services, rated, medianTenths, distribution } = rolled;
  return {
    day: dayName(day),
    services,
    rated,
    medianTenths,
    distribution,
    definition,
    coverage: rolled.coverage,
    statuses: rolled.statuses,
    openFindings: rolled.findings.open,
    reconstructed,
  };
}

interface TrendReaderOptions {
  generalAccess: GeneralAccess;
  now: () => Date;
  rollUps: RollUpStore;
  scoring: Scoring;
}
